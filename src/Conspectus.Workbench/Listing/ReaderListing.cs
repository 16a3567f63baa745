using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Listing;

/// <summary>Papers as answers, with what a reader recorded about them.</summary>
/// <param name="library">The library.</param>
/// <param name="reader">Whose marks.</param>
public sealed class ReaderListing(ILibrary library, ReaderId reader)
{
    /// <summary>A page of the papers that a query selects.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancel">Stops the search.</param>
    public async Task<PaperPageAnswer> PapersAsync(PaperQuery query, CancellationToken cancel)
    {
        var page = await library.Papers.QueryAsync(reader, query, cancel).ConfigureAwait(false);
        var places = await library.Analysis.PlacesAsync([.. page.Rows.Select(r => r.Paper.Id)], cancel).ConfigureAwait(false);
        return new PaperPageAnswer(
            page.Total, query.Offset, page.Search?.Corrections ?? [], page.Search?.Missing ?? [], page.Search?.Advice ?? [],
            [.. page.Rows.Select(r => PaperAnswer.Of(r.Paper, places.GetValueOrDefault(r.Paper.Id)))]);
    }

    /// <summary>A paper; null if there is none.</summary>
    /// <param name="idOrKey">Its id or citation key.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PaperAnswer?> PaperAsync(string idOrKey, CancellationToken cancel)
    {
        if (await library.Papers.FindAsync(idOrKey, cancel).ConfigureAwait(false) is not { } paper) return null;
        var places = await library.Analysis.PlacesAsync([paper.Id], cancel).ConfigureAwait(false);
        return PaperAnswer.Of(paper, places.GetValueOrDefault(paper.Id));
    }

    /// <summary>The paper itself; null if there is none.</summary>
    /// <param name="idOrKey">Its id or citation key.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Paper?> FindAsync(string idOrKey, CancellationToken cancel) =>
        await library.Papers.FindAsync(idOrKey, cancel).ConfigureAwait(false);

    /// <summary>What is recorded about every paper that has a mark, a tag or a note, in library order.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<RemarksAnswer>> RemarksAsync(CancellationToken cancel)
    {
        var states = (await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false)).ToDictionary(s => s.PaperId);
        var named = await library.Reading.TagsAsync(reader, cancel).ConfigureAwait(false);
        var papers = await library.Papers.GetAsync([.. states.Keys], cancel).ConfigureAwait(false);
        return [.. papers.Select(p => Remarks(p, states[p.Id], named))];
    }

    /// <summary>What is recorded about a paper; null if there is no such paper.</summary>
    /// <param name="idOrKey">Its id or citation key.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<RemarksAnswer?> RemarksAsync(string idOrKey, CancellationToken cancel)
    {
        if (await library.Papers.FindAsync(idOrKey, cancel).ConfigureAwait(false) is not { } paper) return null;
        var state = await library.Reading.FindAsync(reader, paper.Id, cancel).ConfigureAwait(false);
        return Remarks(paper, state, await library.Reading.TagsAsync(reader, cancel).ConfigureAwait(false));
    }

    /// <summary>When the library last took papers in; null before the first import.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<DateTimeOffset?> ImportedAsync(CancellationToken cancel) =>
        (await library.Importing.HistoryAsync(1, cancel).ConfigureAwait(false)) is [var last, ..] ? last.At : null;

    private static RemarksAnswer Remarks(Paper paper, ReadingState state, IReadOnlyList<ReaderTag> named) => new(
        paper.Id, paper.Key, paper.Title.Text, MarkWords.Of(state.Mark),
        [.. TagText.Name(state.Tags, named).Select(t => new TagAnswer(t.Number, t.Name))], state.Note);
}
