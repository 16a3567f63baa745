using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Conspectus.Architecture.Tests;

/// <summary>A project of src: its file and its built assembly.</summary>
/// <param name="Name">Its name without "Conspectus.".</param>
/// <param name="File">The project file, relative to the root.</param>
/// <param name="AssemblyName">The assembly's name.</param>
/// <param name="References">The projects its file references.</param>
internal sealed record SourceProject(string Name, string File, string AssemblyName, IReadOnlyList<string> References)
{
    private const string Prefix = "Conspectus.";

    public static IReadOnlyList<SourceProject> All { get; } = [.. Repository.In("src/", ".csproj").Select(Load)];

    public string Folder => File[..(File.LastIndexOf('/') + 1)];

    /// <summary>The projects it references, and those they reference, and so on.</summary>
    public IReadOnlySet<string> Reachable()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(References);
        while (open.TryPop(out var name))
        {
            if (!reached.Add(name)) continue;
            foreach (var next in All.Single(p => p.Name == name).References) open.Push(next);
        }

        return reached;
    }

    /// <summary>The projects whose assemblies the built assembly references.</summary>
    public IReadOnlyList<string> AssemblyReferences() => Read(reader =>
    {
        var names = reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return All.Where(p => names.Contains(p.AssemblyName)).Select(p => p.Name).ToList();
    });

    /// <summary>The names of the types written in the project, without arity, and whether each is public and outermost.</summary>
    public IReadOnlyList<(string Name, bool IsPublic)> Types() => Read(reader => reader.TypeDefinitions
        .Select(reader.GetTypeDefinition)
        .Select(t => (Name: reader.GetString(t.Name).Split('`')[0], IsPublic: (t.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public))
        .Where(t => !t.Name.Contains('<'))
        .ToList());

    /// <summary>The full names of the types of other assemblies that the built assembly names anywhere.</summary>
    public IReadOnlySet<string> TypeReferences() => Read(reader => reader.TypeReferences.Select(reader.GetTypeReference)
        .Select(t => $"{reader.GetString(t.Namespace)}.{reader.GetString(t.Name)}").ToHashSet(StringComparer.Ordinal));

    private T Read<T>(Func<MetadataReader, T> read)
    {
        using var stream = System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll"));
        using var assembly = new PEReader(stream);
        return read(assembly.GetMetadataReader());
    }

    private static SourceProject Load(string file)
    {
        var xml = XDocument.Parse(Repository.Read(file));
        var references = xml.Descendants("ProjectReference").Select(r => r.Attribute("Include")?.Value).OfType<string>()
            .Select(NameOf).ToList();
        return new SourceProject(NameOf(file), file, xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(file), references);
    }

    private static string NameOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Replace('\\', '/'));
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }
}
