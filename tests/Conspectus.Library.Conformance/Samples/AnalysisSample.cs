using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;

namespace Conspectus.Library.Conformance;

/// <summary>
/// An analysis with two chapters, each of one topic of one theme; within a topic the papers imported last are the most typical.
/// </summary>
public static class AnalysisSample
{
    public static int Chapter(int n) => 1 + n;

    public static int Topic(int n) => 3 + n;

    public static int Theme(int n) => 5 + n;

    /// <summary>Saves an analysis of all papers of a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="group">0 or 1 for each paper by its position in library order.</param>
    /// <param name="kind">The kind of each paper; none where this is null.</param>
    public static async ValueTask<AnalysisResult> SaveAsync(ILibrary library, Func<int, int> group, Func<int, PaperKind>? kind = null)
    {
        var papers = await library.Papers.AllAsync(TestContext.Current.CancellationToken);
        var result = Create([.. papers.Select(p => p.Id)], group);
        if (kind is not null)
            result = result with { Places = [.. result.Places.Select((p, i) => p with { Kind = new KindOfPaper(kind(i), ["cue"]) })] };
        await library.Analysis.SaveAsync(result, TestContext.Current.CancellationToken);
        return result;
    }

    /// <summary>The analysis of papers in library order.</summary>
    public static AnalysisResult Create(IReadOnlyList<string> ids, Func<int, int> group)
    {
        string[] Papers(int n) => [.. ids.Where((_, i) => group(i) == n).Reverse()];
        Topic One(int id, TopicLevel level, int? parent, int n) => new(
            id, $"{level} {n}", level, parent, n, ["key phrase", $"term “{n}”"], Papers(n)[..Math.Min(2, Papers(n).Length)], Papers(n),
            level == TopicLevel.Topic ? 0.75f : null);
        return new AnalysisResult(
            "fingerprint",
            [new StageRun("embedding", """{"dimensions":256}""", 0.25), new StageRun("layout", "{}", 1.5)],
            new TopicTree([
                One(Chapter(0), TopicLevel.Chapter, null, 0), One(Chapter(1), TopicLevel.Chapter, null, 1),
                One(Topic(0), TopicLevel.Topic, Chapter(0), 0), One(Topic(1), TopicLevel.Topic, Chapter(1), 1),
                One(Theme(0), TopicLevel.Theme, Topic(0), 0), One(Theme(1), TopicLevel.Theme, Topic(1), 1)]),
            [.. ids.Select((id, i) => new PaperPlace(
                id, i / 7f, -i / 3f, Chapter(group(i)), Topic(group(i)), Theme(group(i)), Topic(
                    1 - group(i)), 1f / (i + 1), null, i % 11))],
            [.. ids.Select((id, i) => Neighbors(ids, id, i))],
            [1, 2, 3, 0, 255]);
    }

    private static List<Neighbor> Neighbors(IReadOnlyList<string> ids, string id, int index) =>
        [.. ids.Where(other => other != id).Take(20).Select((other, rank) => new Neighbor(other, 1f / (3 + rank + index)))];
}
