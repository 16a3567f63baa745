using Conspectus.Analysis;
using Conspectus.Articles.Map;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Maps;

/// <summary>The map of a library, what a search finds on it, and the marks on it.</summary>
/// <param name="library">The library.</param>
/// <param name="threads">Threads to compute with; they change nothing.</param>
public sealed class MapLookup(ILibrary library, int threads)
{
    private readonly RevisionCache<PlaceColumns> _places =
        new(library, RevisionParts.Papers | RevisionParts.Analysis, cancel => library.Analysis.PlaceColumnsAsync(cancel));

    /// <summary>Every paper's place; empty before the analysis. Cost: one row where neither papers nor analysis have changed.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<PlaceColumns> PlacesAsync(CancellationToken cancel) =>
        (await _places.GetAsync(cancel).ConfigureAwait(false)).Value;

    /// <summary>The map; without papers before the analysis. Cost: for each chapter and topic its territory.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<MapData> DataAsync(CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var places = await PlacesAsync(cancel).ConfigureAwait(false);
        var members = new[] { places.Chapters, places.Topics, places.Themes }
            .SelectMany(level => level.Select((topic, i) => (topic, Place: (places.X[i], places.Y[i]))))
            .ToLookup(p => p.topic, p => p.Place);
        var named = topics.All.Select(t => (Topic: t, Places: members[t.Id].ToList())).Where(t => t.Places.Count > 0).ToList();
        var told = new MapTopic[named.Count];
        new Workers(threads, cancel).For(told.Length, i => told[i] = Name(named[i].Topic, named[i].Places));
        return new MapData(places, told);
    }

    /// <summary>What is shown of each paper on the map, in its order. Cost: a few hundred bytes a paper.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<PaperCard>> CardsAsync(CancellationToken cancel)
    {
        var places = await PlacesAsync(cancel).ConfigureAwait(false);
        if (places.Count == 0) return [];
        var cards = await library.Papers.CardsAsync(cancel).ConfigureAwait(false);
        return [.. cards.Where(c => places.IndexOf(c.Ordinal) >= 0)];
    }

    /// <summary>
    /// The numbers of the papers on the map that a list's query selects, best first. Cost: that of the list; no paper is read.
    /// </summary>
    /// <param name="reader">Whose marks the query filters by.</param>
    /// <param name="query">What to select; its order, its offset and its limit do not count.</param>
    /// <param name="cancel">Stops the search.</param>
    public async ValueTask<IReadOnlyList<int>> HitsAsync(ReaderId reader, PaperQuery query, CancellationToken cancel)
    {
        var places = await PlacesAsync(cancel).ConfigureAwait(false);
        if (places.Count == 0) return [];
        var ordinals = await library.Papers.OrdinalsAsync(reader, query with { Sort = PaperSort.Relevance }, cancel).ConfigureAwait(false);
        return [.. ordinals.Select(places.IndexOf).Where(i => i >= 0)];
    }

    /// <summary>The papers on the map that the reader has decided on.</summary>
    /// <param name="reader">Whose marks.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<MapMarks> MarksAsync(ReaderId reader, CancellationToken cancel)
    {
        var places = await PlacesAsync(cancel).ConfigureAwait(false);
        var marks = await library.Reading.MarksAsync(reader, cancel).ConfigureAwait(false);
        var numbers = marks.Select(m => (At: places.IndexOf(m.Key), Mark: m.Value)).Where(m => m.At >= 0).OrderBy(m => m.At)
            .ToLookup(m => m.Mark, m => m.At);
        IReadOnlyList<int> With(Mark mark) => [.. numbers[mark]];
        return new MapMarks(With(Mark.Starred), With(Mark.Liked), With(Mark.Seen), With(Mark.Skipped), With(Mark.Known));
    }

    private static MapTopic Name(Topic topic, List<(float X, float Y)> own)
    {
        var region = topic.Level == TopicLevel.Theme ? null : MapRegions.Of(topic, own);
        var (x, y) = region is null ? NamePlace.Of(own) : (MathF.Round(region.X, 4), MathF.Round(region.Y, 4));
        return new MapTopic(topic, own.Count, x, y, region);
    }
}
