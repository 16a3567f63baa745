namespace Conspectus.Workbench.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static string Sample { get; } = Path.Combine(Root, "samples", "neurips-2023-sample.json");

    /// <summary>How many papers the sample has.</summary>
    public const int SamplePapers = 284;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
