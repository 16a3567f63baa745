using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;

namespace Conspectus.Library.Tests;

/// <summary>An analysis with two chapters, each of one topic of one theme; within a topic the papers imported last are the most typical.</summary>
public static class AnalysisSample
{
    public static int Chapter(int n) => 1 + n;

    public static int Topic(int n) => 3 + n;

    public static int Theme(int n) => 5 + n;

    public static AnalysisResult Save(Conspectus.Library.Library library, Func<int, int> group, Func<int, PaperKind>? kind = null)
    {
        var result = Create([.. library.Papers.All().Select(p => p.Id)], group);
        if (kind is not null) result = result with { Places = [.. result.Places.Select((p, i) => p with { Kind = new KindOfPaper(kind(i), []) })] };
        library.Analysis.Save(result);
        return result;
    }

    public static AnalysisResult Create(IReadOnlyList<string> ids, Func<int, int> group)
    {
        string[] Papers(int n) => [.. ids.Where((_, i) => group(i) == n).Reverse()];
        Topic One(int id, TopicLevel level, int? parent, int n) => new(id, $"{level} {n}", level, parent, n, ["key phrase", $"term “{n}”"], Papers(n)[..Math.Min(2, Papers(n).Length)], Papers(n));
        return new AnalysisResult(
            "fingerprint",
            [new StageRun("embedding", """{"dimensions":256}""", 0.25), new StageRun("layout", "{}", 1.5)],
            new TopicTree([
                One(Chapter(0), TopicLevel.Chapter, null, 0), One(Chapter(1), TopicLevel.Chapter, null, 1),
                One(Topic(0), TopicLevel.Topic, Chapter(0), 0), One(Topic(1), TopicLevel.Topic, Chapter(1), 1),
                One(Theme(0), TopicLevel.Theme, Topic(0), 0), One(Theme(1), TopicLevel.Theme, Topic(1), 1)]),
            [.. ids.Select((id, i) => new PaperPlace(id, i / 7f, -i / 3f, Chapter(group(i)), Topic(group(i)), Theme(group(i))))],
            [.. ids.Select((id, i) => ids.Where(other => other != id).Select((other, rank) => new Neighbor(other, 1f / (3 + rank + i))).ToList())],
            [1, 2, 3, 0, 255]);
    }
}
