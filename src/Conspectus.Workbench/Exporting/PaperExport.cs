using System.Buffers;
using System.Text;
using System.Text.Json;
using Conspectus.Core.Citations;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Exporting;

/// <summary>Writes lists of papers for other programs.</summary>
/// <remarks>
/// A few hundred papers are in memory at a time, however many are written. Each is as the library has it when its turn comes: where an
/// import is completed meanwhile, the papers behind are newer than those before. The same library and list give the same bytes.
/// </remarks>
/// <param name="library">The library.</param>
public sealed class PaperExport(ILibrary library)
{
    /// <summary>Writes all papers that a query selects, in its order, whatever its offset and limit.</summary>
    /// <param name="format">What to write.</param>
    /// <param name="reader">Whose marks.</param>
    /// <param name="query">What to select.</param>
    /// <param name="output">
    /// Takes UTF-8, or a zip archive for <see cref="ExportFormat.Markdown"/>; a CSV begins with a byte order mark, without which
    /// spreadsheets misread it.
    /// </param>
    /// <param name="cancel">Stops the writing.</param>
    /// <returns>How many papers the query selected.</returns>
    public async Task<int> WriteAsync(ExportFormat format, ReaderId reader, PaperQuery query, Stream output, CancellationToken cancel)
    {
        var ids = await library.Papers.IdsAsync(reader, query, cancel).ConfigureAwait(false);
        await WriteAsync(format, reader, ids, output, cancel).ConfigureAwait(false);
        return ids.Count;
    }

    /// <summary>Writes papers in the order of their ids; unknown ids are left out.</summary>
    /// <param name="format">What to write.</param>
    /// <param name="reader">Whose marks.</param>
    /// <param name="ids">The papers.</param>
    /// <param name="output">As above.</param>
    /// <param name="cancel">Stops the writing.</param>
    public Task WriteAsync(
        ExportFormat format, ReaderId reader, IReadOnlyList<string> ids, Stream output, CancellationToken cancel)
    {
        if (format == ExportFormat.Markdown) return new MarkdownVault(library).WriteZipAsync(reader, ids, output, cancel);
        var items = new ExportItems(library).ReadAsync(reader, ids, cancel);
        return format switch
        {
            ExportFormat.BibTeX => WriteTextAsync(
                "", "\n", item => BibEntry.Write(item.Paper, BibDialect.BibTeX, item.Remarks), "", items, output, cancel),
            ExportFormat.BibLaTeX => WriteTextAsync(
                "", "\n", item => BibEntry.Write(item.Paper, BibDialect.BibLaTeX, item.Remarks), "", items, output, cancel),
            ExportFormat.Ris => WriteTextAsync("", "", RisRecord.Of, "", items, output, cancel),
            ExportFormat.Csv => WriteTextAsync('\uFEFF' + CsvRow.Header, "", CsvRow.Of, "", items, output, cancel),
            ExportFormat.JsonLines => WriteTextAsync("", "", Line, "", items, output, cancel),
            ExportFormat.CslJson => WriteTextAsync("[", ",", Csl, "\n]\n", items, output, cancel),
            ExportFormat.Html => WriteTextAsync(HtmlList.Head, "", HtmlList.Entry, HtmlList.End, items, output, cancel),
            ExportFormat.Json => WriteJsonAsync(items, output, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
    }

    private static string Line(ExportItem item) => JsonSerializer.Serialize(
        ExportedPaper.Of(item.Row, item.Topic?.Label, item.Note), ExportJson.Sparse.ExportedPaper) + "\n";

    private static string Csl(ExportItem item) =>
        "\n" + JsonSerializer.Serialize(CslItem.Of(item.Paper, item.Remarks), ExportJson.Sparse.CslItem);

    private static async Task WriteTextAsync(
        string head,
        string between,
        Func<ExportItem, string> write,
        string end,
        IAsyncEnumerable<IReadOnlyList<ExportItem>> items,
        Stream output,
        CancellationToken cancel)
    {
        var text = new StringBuilder(head);
        var first = true;
        await foreach (var some in items.ConfigureAwait(false))
        {
            foreach (var item in some)
            {
                text.Append(first ? "" : between).Append(write(item));
                first = false;
            }

            await FlushAsync(text, output, cancel).ConfigureAwait(false);
        }

        await FlushAsync(text.Append(end), output, cancel).ConfigureAwait(false);
    }

    // The serializer flushes as it likes, and not asynchronously: it writes into memory.
    private static async Task WriteJsonAsync(
        IAsyncEnumerable<IReadOnlyList<ExportItem>> items, Stream output, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        await using var _ = json.ConfigureAwait(false);
        json.WriteStartArray();
        await foreach (var some in items.ConfigureAwait(false))
        {
            foreach (var item in some)
            {
                JsonSerializer.Serialize(
                    json, ExportedPaper.Of(item.Row, item.Topic?.Label, item.Note), ExportJson.Default.ExportedPaper);
            }

            await output.WriteAsync(buffer.WrittenMemory, cancel).ConfigureAwait(false);
            await output.FlushAsync(cancel).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }

        json.WriteEndArray();
        await json.FlushAsync(cancel).ConfigureAwait(false);
        await output.WriteAsync(buffer.WrittenMemory, cancel).ConfigureAwait(false);
    }

    private static async Task FlushAsync(StringBuilder text, Stream output, CancellationToken cancel)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancel).ConfigureAwait(false);
        await output.FlushAsync(cancel).ConfigureAwait(false);
        text.Clear();
    }
}
