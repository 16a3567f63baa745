namespace Conspectus.Encoders.Tests;

/// <summary>The sentence transformer beside the repository; tests that need it are skipped where it is absent.</summary>
internal static class RealModel
{
    /// <summary>Its folder, or a skipped test.</summary>
    public static string Folder
    {
        get
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "Conspectus.slnx"))) root = root.Parent;
            var folder = Path.Combine(root?.Parent?.FullName ?? "/", "shared", "models", "all-MiniLM-L6-v2-int8");
            Assert.SkipUnless(Directory.Exists(folder), "The model all-MiniLM-L6-v2-int8 is not beside the repository.");
            return folder;
        }
    }
}
