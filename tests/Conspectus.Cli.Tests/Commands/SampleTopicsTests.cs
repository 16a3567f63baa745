using System.Runtime.CompilerServices;

namespace Conspectus.Cli.Tests.Commands;

/// <summary>The labels of the bundled sample, kept in a file for people to read; CONSPECTUS_UPDATE_GOLDEN=1 writes it anew.</summary>
public class SampleTopicsTests(AnalysedSample sample)
{
    [Fact]
    public async Task The_topics_of_the_sample_are_the_reviewed_ones()
    {
        var topics = (await sample.AskAsync("topics")).Succeeded();
        var path = Path.Combine(Folder(), "sample-topics.txt");
        var told = string.Join('\n', topics.Lines) + "\n";
        if (Environment.GetEnvironmentVariable("CONSPECTUS_UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(path, told, TestContext.Current.CancellationToken);
        Assert.Equal((await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), told);
    }

    private static string Folder([CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;
}
