using System.Runtime.CompilerServices;

namespace Conspectus.Articles.Tests.Samples;

/// <summary>Expected files beside this one; CONSPECTUS_UPDATE_GOLDEN=1 writes them anew for review.</summary>
internal static class Golden
{
    public static void Matches(string file, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "..", "Samples", file);
        if (Environment.GetEnvironmentVariable("CONSPECTUS_UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
