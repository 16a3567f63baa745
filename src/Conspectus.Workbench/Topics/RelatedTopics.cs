using Conspectus.Core.Topics;
using Conspectus.Library;

namespace Conspectus.Workbench.Topics;

/// <summary>Which topics touch another: where the nearest papers of its most typical ones lie.</summary>
/// <param name="library">The library.</param>
public sealed class RelatedTopics(ILibrary library)
{
    private const int PapersAsked = 60;
    private const int NeighborsAsked = 10;
    private const int Most = 6;
    private const int Fewest = 2; // a single paper is no relation

    /// <summary>
    /// The topics of the same level that most of the nearest papers outside lie in, most first, of equals the lower id; at most six.
    /// </summary>
    /// <remarks>Cost: one query for the ten nearest papers of the 60 most typical ones.</remarks>
    /// <param name="topics">All topics.</param>
    /// <param name="topic">One of them, of any level.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<RelatedTopic>> OfAsync(TopicTree topics, Topic topic, CancellationToken cancel)
    {
        var near = await library.Analysis.NeighborsAsync([.. topic.Papers.Take(PapersAsked)], NeighborsAsked, cancel).ConfigureAwait(false);
        var home = topics.Level(topic.Level).SelectMany(t => t.Papers, (t, paper) => (paper, t)).ToDictionary(p => p.paper, p => p.t);
        var outside = near.SelectMany(list => list).Select(n => home.GetValueOrDefault(n.PaperId)).OfType<Topic>()
            .Where(t => t.Id != topic.Id).ToList();
        return
        [
            .. outside.CountBy(t => t.Id).Where(c => c.Value >= Fewest).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Most)
                .Select(c => new RelatedTopic(topics.Find(c.Key)!, (double)c.Value / outside.Count)),
        ];
    }
}
