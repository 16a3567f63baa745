namespace Conspectus.Sources.Tests;

/// <summary>Paths in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples { get; } = Path.Combine(Root, "tests", "Conspectus.Sources.Tests", "Samples");

    /// <summary>A file in the folder of real data beside the checkout; skips the test where it is absent.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        if (!File.Exists(path)) Assert.Skip($"There is no ../shared/{string.Join('/', parts)}.");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
