using Conspectus.Core.Topics;

namespace Conspectus.Reader.Topics;

/// <summary>A topic that touches another.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Share">The share, 0 to 1, of the nearest papers outside the other topic that lie in this one.</param>
public sealed record RelatedTopic(Topic Topic, double Share)
{
    private const int PapersAsked = 60;
    private const int NeighborsAsked = 10;
    private const int Shown = 6;

    /// <summary>Looks where the nearest papers of a topic's most typical ones lie; at most 60 × 10 of them.</summary>
    internal static List<RelatedTopic> Find(Conspectus.Library.Library library, TopicTree topics, Topic topic)
    {
        var home = topics.Level(topic.Level).SelectMany(t => t.Papers, (t, paper) => (paper, t)).ToDictionary(p => p.paper, p => p.t);
        var outside = topic.Papers.Take(PapersAsked)
            .SelectMany(paper => library.Analysis.Neighbors(paper, NeighborsAsked))
            .Select(near => home.GetValueOrDefault(near.PaperId))
            .OfType<Topic>()
            .Where(t => t.Id != topic.Id)
            .ToList();
        return outside.CountBy(t => t.Id)
            .Where(c => c.Value > 1)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key)
            .Take(Shown)
            .Select(c => new RelatedTopic(topics.Find(c.Key)!, (double)c.Value / outside.Count))
            .ToList();
    }
}
