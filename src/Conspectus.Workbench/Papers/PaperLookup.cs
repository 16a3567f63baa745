using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Searching;
using Conspectus.Workbench.Topics;

namespace Conspectus.Workbench.Papers;

/// <summary>Finds one paper and all that is told of it.</summary>
/// <param name="library">The library.</param>
public sealed class PaperLookup(ILibrary library)
{
    private const int SimilarShown = 8;
    private readonly SimilarPapers _similar = new(library);

    /// <summary>The paper with an id or, failing that, a citation key; null if there is none.</summary>
    /// <param name="reader">Whose mark and note.</param>
    /// <param name="idOrKey">The id or citation key.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<OnePaper?> FindAsync(ReaderId reader, string idOrKey, CancellationToken cancel)
    {
        if (await library.Papers.FindAsync(idOrKey, cancel).ConfigureAwait(false) is not { } paper) return null;
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var place = (await library.Analysis.PlacesAsync([paper.Id], cancel).ConfigureAwait(false)).GetValueOrDefault(paper.Id);
        var path = TopicPath.Of(topics, place);
        var own = path.FirstOrDefault(t => t.Level == TopicLevel.Topic);
        var (previous, next) = await AroundAsync(own, paper.Id, cancel).ConfigureAwait(false);
        var state = await library.Reading.FindAsync(reader, paper.Id, cancel).ConfigureAwait(false);
        var named = await library.Reading.TagsAsync(reader, cancel).ConfigureAwait(false);
        var held = await library.Collections.HoldingAsync(reader, [paper.Id], cancel).ConfigureAwait(false);
        return new OnePaper(
            paper,
            state,
            path,
            place is { Second: { } second, Margin: <= PaperPlace.Between } ? topics.Find(second) : null,
            place?.Kind,
            await _similar.RowsAsync(reader, paper, SimilarShown, cancel).ConfigureAwait(false),
            previous,
            next,
            BibEntry.Write(paper),
            place,
            topics)
        {
            Tags = TagText.Offered(named, state.Tags),
            Collections = [.. held.Select(c => c.Collection)],
        };
    }

    private async ValueTask<(Paper? Previous, Paper? Next)> AroundAsync(Topic? topic, string id, CancellationToken cancel)
    {
        var order = topic?.Papers.ToList() ?? [];
        var at = order.IndexOf(id);
        if (at < 0) return (null, null);
        string[] ids = [.. order.Skip(at - 1).Take(at > 0 ? 3 : 2).Where(p => p != id)];
        var found = (await library.Papers.GetAsync(ids, cancel).ConfigureAwait(false)).ToDictionary(p => p.Id);
        Paper? At(int place) => found.GetValueOrDefault(order.ElementAtOrDefault(place) ?? "");
        return (At(at - 1), At(at + 1));
    }
}
