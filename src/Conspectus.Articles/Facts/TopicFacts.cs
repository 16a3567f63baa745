using Conspectus.Core.Topics;

namespace Conspectus.Articles.Facts;

/// <summary>Counts papers by topic. Remembers the papers of topics; not safe for several threads at once.</summary>
/// <param name="topics">The topics.</param>
internal sealed class TopicFacts(TopicTree topics)
{
    private readonly Dictionary<int, HashSet<string>> _papers = [];

    /// <summary>The ids of a topic's papers; none for a topic that is not there.</summary>
    public HashSet<string> Papers(int topic)
    {
        if (!_papers.TryGetValue(topic, out var papers))
            _papers.Add(topic, papers = [.. topics.Find(topic)?.Papers ?? []]);
        return papers;
    }

    /// <summary>Those of some papers that belong to a topic; all of them for topic 0.</summary>
    public IEnumerable<string> Among(IEnumerable<string> papers, int topic) =>
        topic == 0 ? papers : papers.Where(Papers(topic).Contains);

    /// <summary>How many topics of the level of topics have one of some papers.</summary>
    public int With(IReadOnlyCollection<string> papers) =>
        topics.Level(TopicLevel.Topic).Count(t => papers.Any(Papers(t.Id).Contains));
}
