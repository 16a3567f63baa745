using Conspectus.Core;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.Tests;

/// <summary>Opens and reads in one step, as most tests want it.</summary>
internal static class Sources
{
    public static SourceOptions Options { get; } = new()
    {
        CacheFolder = Path.Combine(Path.GetTempPath(), "conspectus-sources-no-cache"),
        RetryDelay = TimeSpan.FromMilliseconds(1),
        LongestRetryDelay = TimeSpan.FromMilliseconds(300),
        RequestInterval = TimeSpan.Zero,
    };

    public static async Task<SourceContent> ReadAsync(string location, SourceOptions? options = null)
    {
        using var reader = new SourceReader(options ?? Options);
        using var file = await reader.OpenAsync(location, null, TestContext.Current.CancellationToken);
        return file.Read(null, TestContext.Current.CancellationToken);
    }

    /// <summary>The refusal of a source that must be refused as a whole.</summary>
    public static async Task<ConspectusException> RefusalAsync(string location, SourceOptions? options = null)
    {
        var refusal = await Assert.ThrowsAsync<ConspectusException>(() => ReadAsync(location, options));
        Assert.NotEmpty(refusal.NextStep);
        Assert.DoesNotContain("LineNumber", refusal.Message, StringComparison.Ordinal);
        return refusal;
    }

    /// <summary>Whether an issue about this record and field says this.</summary>
    public static ImportIssue Issue(this SourceContent content, string record, string field, string says)
    {
        var issue = Assert.Single(content.Issues, i => i.Record == record && i.Field == field);
        Assert.Contains(says, issue.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(issue.Source);
        return issue;
    }

    /// <summary>A feed with papers of these titles.</summary>
    public static string Feed(params IEnumerable<string> titles)
    {
        var results = titles.Select((title, i) => $$"""{"id": {{i + 1}}, "name": "{{title}}", "authors": [{"fullname": "A{{i}}"}],"""
            + $$""" "abstract": "Text {{i}}.", "decision": "Accept (poster)"}""").ToList();
        return $$"""{"count": {{results.Count}}, "next": null, "results": [{{string.Join(",\n", results)}}]}""";
    }
}
