namespace Conspectus.Cli.Tests;

/// <summary>Files of the repository, and the corpora beside it, that tests read.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Sample { get; } = Path.Combine(Root, "samples", "neurips-2023-sample.json");

    /// <summary>The path of a file of the repository.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>How many papers the sample has.</summary>
    public const int SamplePapers = 284;

    /// <summary>A corpus beside the repository; skips the test where it is absent.</summary>
    public static string Corpus(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpora", name));
        Assert.SkipUnless(File.Exists(path), $"{name} is not beside the repository.");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
