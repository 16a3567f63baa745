using System.Runtime.CompilerServices;
using Conspectus.Core.Reading;
using Conspectus.Library;

namespace Conspectus.Workbench.Exporting;

/// <summary>Reads the papers that are written, a few hundred at a time.</summary>
/// <param name="library">The library.</param>
internal sealed class ExportItems(ILibrary library)
{
    private const int Together = 200;

    /// <summary>The papers in the order of their ids; unknown ids are left out.</summary>
    /// <param name="reader">Whose marks, tags and notes.</param>
    /// <param name="ids">The papers.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async IAsyncEnumerable<IReadOnlyList<ExportItem>> ReadAsync(
        ReaderId reader, IReadOnlyList<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var notes = (await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false)).Where(s => s.Note.Length > 0)
            .ToDictionary(s => s.PaperId, s => s.Note, StringComparer.Ordinal);
        foreach (var some in ids.Chunk(Together))
        {
            var rows = await library.Papers.RowsAsync(reader, some, cancel).ConfigureAwait(false);
            yield return [.. rows.Select(row => new ExportItem(
                row, row.Topic is { } id ? topics.Find(id) : null, notes.GetValueOrDefault(row.Paper.Id, "")))];
        }
    }
}
