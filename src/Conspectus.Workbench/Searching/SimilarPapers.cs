using System.Runtime.CompilerServices;
using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Listing;

namespace Conspectus.Workbench.Searching;

/// <summary>Finds the papers nearest to a paper or to a text, and the terms that both share.</summary>
/// <param name="library">An analysed library.</param>
public sealed class SimilarPapers(ILibrary library)
{
    /// <summary>The papers nearest to one.</summary>
    /// <param name="idOrKey">The paper's id or citation key.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="ConspectusException">There is no such paper, or the library has not been analysed.</exception>
    public async Task<SimilarAnswer> ToPaperAsync(string idOrKey, int limit, CancellationToken cancel)
    {
        await DemandAnalysisAsync(cancel).ConfigureAwait(false);
        var paper = await library.Papers.FindAsync(idOrKey, cancel).ConfigureAwait(false) ?? throw new ConspectusException(
            $"There is no paper with the id or citation key \"{idOrKey}\".",
                "'conspectus papers' lists them, 'conspectus search' finds them.");
        var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
        var near = (await library.Analysis.NeighborsAsync([paper.Id], limit, cancel).ConfigureAwait(false))[0];
        return Answer(paper, await ExplainAsync(reader, PaperDocument.Of(paper), near, cancel).ConfigureAwait(false));
    }

    /// <summary>The papers nearest to a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="workers">Threads, and the way to stop.</param>
    /// <exception cref="ConspectusException">The library has not been analysed, or not since its papers changed.</exception>
    public async Task<SimilarAnswer> ToTextAsync(string text, int limit, Workers workers)
    {
        await DemandAnalysisAsync(workers.Cancel).ConfigureAwait(false);
        var near = await new SimilarText(library, new AnalysisOptions()).FindAsync(text, limit, workers).ConfigureAwait(false);
        var reader = await library.Reading.LocalReaderAsync(workers.Cancel).ConfigureAwait(false);
        return Answer(null, await ExplainAsync(reader, new Document("", text, []), near, workers.Cancel).ConfigureAwait(false));
    }

    /// <summary>The papers nearest to one, with what a row of a list shows of them; none before the analysis.</summary>
    /// <remarks>Cost: three queries, and some 0.3 ms a paper.</remarks>
    /// <param name="reader">Whose marks the rows show.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Stops the search.</param>
    public async Task<IReadOnlyList<SimilarPaper>> RowsAsync(ReaderId reader, Paper paper, int limit, CancellationToken cancel)
    {
        var near = (await library.Analysis.NeighborsAsync([paper.Id], limit, cancel).ConfigureAwait(false))[0];
        return await ExplainAsync(reader, PaperDocument.Of(paper), near, cancel).ConfigureAwait(false);
    }

    /// <summary>The stored neighbours of every paper, in library order.</summary>
    /// <exception cref="ConspectusException">The library has not been analysed.</exception>
    public async IAsyncEnumerable<NeighborsAnswer> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        const int together = 500;
        await DemandAnalysisAsync(cancel).ConfigureAwait(false);
        var cards = await library.Papers.CardsAsync(cancel).ConfigureAwait(false);
        var titles = cards.ToDictionary(c => c.Id, c => c.Title);
        foreach (var some in cards.Chunk(together))
        {
            var lists = await library.Analysis.NeighborsAsync([.. some.Select(c => c.Id)], Analyst.StoredNeighbors, cancel)
                .ConfigureAwait(false);
            foreach (var (card, list) in some.Zip(lists))
                yield return new NeighborsAnswer(card.Id, card.Title,
                    [.. list.Select(n => new NeighborAnswer(n.PaperId, titles[n.PaperId], n.Cosine))]);
        }
    }

    private static SimilarAnswer Answer(Paper? paper, IReadOnlyList<SimilarPaper> near) => new(
        paper?.Id, paper?.Title.Text,
            [.. near.Select(n => new SimilarPaperAnswer(n.Row.Paper.Id, n.Row.Paper.Title.Text, n.Cosine, n.Shared))]);

    private async Task<IReadOnlyList<SimilarPaper>> ExplainAsync(ReaderId reader, Document subject, IReadOnlyList<Neighbor> near,
        CancellationToken cancel)
    {
        if (near.Count == 0) return [];
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var rows = await library.Papers.RowsAsync(reader, [.. near.Select(n => n.PaperId)], cancel).ConfigureAwait(false);
        var cosines = near.ToDictionary(n => n.PaperId, n => n.Cosine);
        var shared = new SharedTerms(subject);
        return
        [
            .. rows.Select(row => new SimilarPaper(
                row, row.Topic is { } id ? topics.Find(id) : null, cosines[row.Paper.Id], shared.With(PaperDocument.Of(row.Paper)))),
        ];
    }

    private async Task DemandAnalysisAsync(CancellationToken cancel)
    {
        if (await library.Analysis.FingerprintAsync(cancel).ConfigureAwait(false) is null) throw LibraryListing.NotAnalysed();
    }
}
