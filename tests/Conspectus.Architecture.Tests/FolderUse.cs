using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Conspectus.Architecture.Tests;

/// <summary>Reads out of a built assembly which of its folders, that is namespaces below its own, use which.</summary>
internal sealed class FolderUse(SourceProject project)
{
    private readonly string _root = project.AssemblyName == "conspectus" ? "Conspectus.Cli" : project.AssemblyName;

    /// <summary>The folders that hold types.</summary>
    public IReadOnlySet<string> Folders() => Read(module => module.GetTypes().Select(FolderOf).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>One arrow for each pair of folders of which the first uses the second.</summary>
    public IReadOnlyList<FolderArrow> Arrows() => Read(module => module.GetTypes()
        .SelectMany(t => Used(t).Select(u => (From: FolderOf(t), To: FolderOf(u), Example: $"{Outer(t).Name} → {Outer(u).Name}")))
        .Where(a => a.From is not null && a.To is not null && a.From != a.To)
        .GroupBy(a => (a.From, a.To)).OrderBy(g => g.Key)
        .Select(g => new FolderArrow(g.Key.From!, g.Key.To!, g.Select(a => a.Example).Order(StringComparer.Ordinal).First()))
        .ToList());

    private T Read<T>(Func<ModuleDefinition, T> read)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, project.AssemblyName + ".dll"));
        return read(module);
    }

    private string? FolderOf(TypeReference type)
    {
        var space = Outer(type).Namespace;
        return space.StartsWith(_root + ".", StringComparison.Ordinal) && IsOurs(type) ? space[(_root.Length + 1)..].Split('.')[0] : null;
    }

    private static bool IsOurs(TypeReference type) => type is TypeDefinition || type.Scope is ModuleDefinition;

    private static TypeReference Outer(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type)
    {
        IEnumerable<TypeReference?> direct =
        [
            type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. type.Fields.Select(f => f.FieldType),
            .. type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)),
            .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables.Select(v => v.VariableType).Concat(m.Body.Instructions.SelectMany(Used))),
        ];
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> Used(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification { ElementType: { } element } => Parts(element),
        GenericParameter => [],
        _ => [type],
    };
}
