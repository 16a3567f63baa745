namespace Conspectus.Verification.Tests;

/// <summary>Files that the tests read.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Sample { get; } = Path.Combine(Root, "samples", "neurips-2023-sample.json");

    /// <summary>A corpus beside the repository, or null where it is absent.</summary>
    public static string? Corpus(string name) =>
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpora", name)) is var path && File.Exists(path) ? path : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
