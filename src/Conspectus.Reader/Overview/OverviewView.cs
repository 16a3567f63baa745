using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Reader.Reading;

namespace Conspectus.Reader.Overview;

/// <summary>What the first page shows.</summary>
/// <param name="Numbers">The library in numbers.</param>
/// <param name="Topics">The topics; empty before the analysis.</param>
/// <param name="Sketch">The small map.</param>
/// <param name="Progress">How much of each topic has been read.</param>
/// <param name="Exemplars">The most typical paper of each topic, by the topic's id.</param>
/// <param name="First">The first papers of the library, shown while there are no topics.</param>
public sealed record OverviewView(
    ConferenceNumbers Numbers,
    TopicTree Topics,
    MapSketch Sketch,
    IReadOnlyDictionary<int, TopicProgress> Progress,
    IReadOnlyDictionary<int, Paper> Exemplars,
    IReadOnlyList<Conspectus.Library.Papers.PaperRow> First)
{
    private const int FirstShown = 20;

    /// <summary>Reads the view from the library.</summary>
    internal static OverviewView Load(Conspectus.Library.Library library, OverviewCache cache)
    {
        var topics = library.Analysis.Topics();
        var typical = topics.Level(TopicLevel.Topic).Where(t => t.Exemplars.Count > 0).ToList();
        var papers = library.Papers.Get(typical.Select(t => t.Exemplars[0]).Distinct().ToList()).ToDictionary(p => p.Id);
        return new OverviewView(
            cache.Numbers(),
            topics,
            cache.Sketch(),
            TopicProgress.Load(library).ToDictionary(p => p.Topic.Id),
            typical.Where(t => papers.ContainsKey(t.Exemplars[0])).ToDictionary(t => t.Id, t => papers[t.Exemplars[0]]),
            topics.All.Count > 0 ? [] : library.Papers.Query(new Conspectus.Library.Papers.PaperQuery { Limit = FirstShown }).Rows);
    }
}
