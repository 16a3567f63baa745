namespace Conspectus.Architecture.Tests;

/// <summary>The files of the checkout, without what builds and package managers put there.</summary>
internal static class Repository
{
    private static readonly string[] Folders = ["src", "tests", "eval", "bench", "e2e"];
    private static readonly HashSet<string> Made = ["bin", "obj", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths of written files, relative to the root, in order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Folders.Select(f => Path.Combine(Root, f)).Where(Directory.Exists).SelectMany(Walk).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The files of <paramref name="folder"/> with one of the endings.</summary>
    public static IEnumerable<string> In(string folder, params string[] endings) =>
        Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && endings.Contains(Path.GetExtension(f)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => !Made.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
