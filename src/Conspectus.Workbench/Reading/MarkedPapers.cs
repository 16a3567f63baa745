using Conspectus.Core.Reading;
using Conspectus.Library;

namespace Conspectus.Workbench.Reading;

/// <summary>The papers that a reader marked, tagged or noted down something about.</summary>
/// <param name="library">The library.</param>
public sealed class MarkedPapers(ILibrary library)
{
    /// <summary>All of them, in library order. Cost: three queries, however many there are.</summary>
    /// <param name="reader">Whose marks and notes.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<MarkedPaper>> AllAsync(ReaderId reader, CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var states = (await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false)).ToDictionary(s => s.PaperId);
        var rows = await library.Papers.RowsAsync(reader, [.. states.Keys], cancel).ConfigureAwait(false);
        return [.. rows.Select(r => new MarkedPaper(r.Paper, states[r.Paper.Id], r.Topic is { } id ? topics.Find(id) : null)
        {
            Tags = r.Tags,
        })];
    }
}
