namespace Conspectus.Analysis.Roles;

/// <summary>The model of roles inside this program. <c>docs/roles.md</c> is its card.</summary>
public static class ShippedRoles
{
    private static readonly Lazy<RoleModel> Lazy = new(() =>
    {
        using var stream = typeof(ShippedRoles).Assembly.GetManifestResourceStream("roles.bin")!;
        return RoleModelFile.Read(stream);
    });

    /// <summary>The model, read at its first use.</summary>
    public static RoleModel Model => Lazy.Value;
}
