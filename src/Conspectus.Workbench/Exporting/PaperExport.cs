using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Conspectus.Core.Citations;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Exporting;

/// <summary>Writes lists of papers for other programs.</summary>
/// <remarks>
/// A few hundred papers are in memory at a time, however many are written. Each is as the library has it when its turn comes: where an
/// import is completed meanwhile, the papers behind are newer than those before.
/// </remarks>
/// <param name="library">The library.</param>
public sealed class PaperExport(ILibrary library)
{
    private const int Together = 200;

    /// <summary>Writes all papers that a query selects, in its order, whatever its offset and limit.</summary>
    /// <param name="format">What to write.</param>
    /// <param name="reader">Whose marks.</param>
    /// <param name="query">What to select.</param>
    /// <param name="output">Takes UTF-8; a CSV begins with a byte order mark, without which spreadsheets misread it.</param>
    /// <param name="cancel">Stops the writing.</param>
    public async Task WriteAsync(ExportFormat format, ReaderId reader, PaperQuery query, Stream output, CancellationToken cancel)
    {
        var ids = await library.Papers.IdsAsync(reader, query, cancel).ConfigureAwait(false);
        await WriteAsync(format, reader, ids, output, cancel).ConfigureAwait(false);
    }

    /// <summary>Writes papers in the order of their ids; unknown ids are left out.</summary>
    /// <param name="format">What to write.</param>
    /// <param name="reader">Whose marks.</param>
    /// <param name="ids">The papers.</param>
    /// <param name="output">Takes UTF-8; a CSV begins with a byte order mark, without which spreadsheets misread it.</param>
    /// <param name="cancel">Stops the writing.</param>
    public Task WriteAsync(
        ExportFormat format, ReaderId reader, IReadOnlyList<string> ids, Stream output, CancellationToken cancel)
    {
        var rows = RowsAsync(reader, ids, cancel);
        return format switch
        {
            ExportFormat.BibTeX => WriteTextAsync("", "\n", (row, _) => BibEntry.Write(row.Paper), rows, output, cancel),
            ExportFormat.Csv => WriteTextAsync(
                '\uFEFF' + CsvRow.Header, "", (row, topic) => CsvRow.Of(ExportedPaper.Of(row, topic)), rows, output, cancel),
            ExportFormat.Json => WriteJsonAsync(rows, output, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
    }

    private static async Task WriteTextAsync(
        string head,
        string between,
        Func<PaperRow, string?, string> write,
        IAsyncEnumerable<IEnumerable<(PaperRow Row, string? Topic)>> rows,
        Stream output,
        CancellationToken cancel)
    {
        var text = new StringBuilder(head);
        var first = true;
        await foreach (var some in rows.ConfigureAwait(false))
        {
            foreach (var (row, topic) in some)
            {
                text.Append(first ? "" : between).Append(write(row, topic));
                first = false;
            }

            await FlushAsync(text, output, cancel).ConfigureAwait(false);
        }

        await FlushAsync(text, output, cancel).ConfigureAwait(false);
    }

    // The serializer flushes as it likes, and not asynchronously: it writes into memory.
    private static async Task WriteJsonAsync(
        IAsyncEnumerable<IEnumerable<(PaperRow Row, string? Topic)>> rows, Stream output, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        await using var _ = json.ConfigureAwait(false);
        json.WriteStartArray();
        await foreach (var some in rows.ConfigureAwait(false))
        {
            foreach (var (row, topic) in some)
                JsonSerializer.Serialize(json, ExportedPaper.Of(row, topic), ExportJson.Default.ExportedPaper);
            await output.WriteAsync(buffer.WrittenMemory, cancel).ConfigureAwait(false);
            await output.FlushAsync(cancel).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }

        json.WriteEndArray();
        await json.FlushAsync(cancel).ConfigureAwait(false);
        await output.WriteAsync(buffer.WrittenMemory, cancel).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<IEnumerable<(PaperRow Row, string? Topic)>> RowsAsync(
        ReaderId reader, IReadOnlyList<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        foreach (var some in ids.Chunk(Together))
        {
            var rows = await library.Papers.RowsAsync(reader, some, cancel).ConfigureAwait(false);
            yield return rows.Select(row => (row, Label(topics, row)));
        }
    }

    private static string? Label(TopicTree topics, PaperRow row) => row.Topic is { } id ? topics.Find(id)?.Label : null;

    private static async Task FlushAsync(StringBuilder text, Stream output, CancellationToken cancel)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancel).ConfigureAwait(false);
        await output.FlushAsync(cancel).ConfigureAwait(false);
        text.Clear();
    }
}
