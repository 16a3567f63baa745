using Conspectus.Articles.Map;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Maps;

/// <summary>The map of a library, what a search finds on it, and the marks on it.</summary>
/// <param name="library">The library.</param>
public sealed class MapLookup(ILibrary library)
{
    // Papers are never taken away: a new import changes no number.
    private readonly RevisionCache<IReadOnlyDictionary<string, int>> _numbers = new(library, RevisionParts.Analysis, async cancel =>
    {
        var places = await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false);
        return places.Select((place, i) => (place.PaperId, i)).ToDictionary(p => p.PaperId, p => p.i);
    });

    /// <summary>Every paper's place with the topics; empty before the analysis. Cost: one row a paper.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<MapPlaces> PlacesAsync(CancellationToken cancel) => new(
        await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false), await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false));

    /// <summary>The map; without papers before the analysis. Cost: a few hundred bytes a paper, and for each topic its territory.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<MapData> DataAsync(CancellationToken cancel)
    {
        var (topics, places) = await PlacesAsync(cancel).ConfigureAwait(false);
        var cards = (await library.Papers.CardsAsync(cancel).ConfigureAwait(false)).ToDictionary(c => c.Id);
        var regions = new[] { TopicLevel.Chapter, TopicLevel.Topic }.SelectMany(level => MapRegions.Of(places, topics, level))
            .ToDictionary(r => r.Topic);
        var byId = places.ToDictionary(p => p.PaperId);
        return new MapData(
            [.. places.Select(p => new MapPaper(cards[p.PaperId], p))],
            [.. topics.All.Select(t => Name(t, byId, regions.GetValueOrDefault(t.Id))).OfType<MapTopic>()]);
    }

    /// <summary>
    /// The numbers of the papers on the map that a text finds, best first; none for blank text. Cost: that of the search; no paper is read.
    /// </summary>
    /// <param name="reader">Who searches.</param>
    /// <param name="text">What to search for.</param>
    /// <param name="cancel">Stops the search.</param>
    public async ValueTask<IReadOnlyList<int>> HitsAsync(ReaderId reader, string text, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(text) ? [] : await HitsAsync(reader, new PaperQuery { Text = text }, cancel).ConfigureAwait(false);

    /// <summary>
    /// The numbers of the papers on the map that a list's query selects, best first. Cost: that of the list; no paper is read.
    /// </summary>
    /// <param name="reader">Whose marks the query filters by.</param>
    /// <param name="query">What to select; its order, its offset and its limit do not count.</param>
    /// <param name="cancel">Stops the search.</param>
    public async ValueTask<IReadOnlyList<int>> HitsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel)
    {
        var numbers = await NumbersAsync(cancel).ConfigureAwait(false);
        if (numbers.Count == 0) return [];
        return Numbers(numbers, await library.Papers.IdsAsync(reader, query with { Sort = PaperSort.Relevance }, cancel)
            .ConfigureAwait(false));
    }

    /// <summary>The papers on the map that the reader has decided on.</summary>
    /// <param name="reader">Whose marks.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<MapMarks> MarksAsync(ReaderId reader, CancellationToken cancel)
    {
        var numbers = await NumbersAsync(cancel).ConfigureAwait(false);
        var states = await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false);
        int[] With(Mark mark) => Numbers(numbers, states.Where(s => s.Mark == mark).Select(s => s.PaperId));
        return new MapMarks(With(Mark.Starred), With(Mark.Liked), With(Mark.Seen), With(Mark.Skipped));
    }

    private async ValueTask<IReadOnlyDictionary<string, int>> NumbersAsync(CancellationToken cancel) =>
        (await _numbers.GetAsync(cancel).ConfigureAwait(false)).Value;

    private static int[] Numbers(IReadOnlyDictionary<string, int> numbers, IEnumerable<string> ids) =>
        [.. ids.Select(id => numbers.GetValueOrDefault(id, -1)).Where(n => n >= 0)];

    private static MapTopic? Name(Topic topic, Dictionary<string, PaperPlace> places, MapRegion? region)
    {
        var own = topic.Papers.Select(places.GetValueOrDefault).OfType<PaperPlace>().ToList();
        if (own.Count == 0) return null;
        var (x, y) = region is null ? NamePlace.Of(own) : (MathF.Round(region.X, 4), MathF.Round(region.Y, 4));
        return new MapTopic(topic, own.Count, x, y, region);
    }
}
