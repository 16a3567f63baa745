using System.Text;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Workbench.Exporting;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Transferring;

/// <summary>Writes what a reader has recorded. The same record gives the same bytes.</summary>
/// <param name="library">The library.</param>
public sealed class ReadingExport(ILibrary library)
{
    /// <summary>Writes it in a format.</summary>
    /// <param name="format">The format; JSON holds all of it.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="output">Takes UTF-8; a CSV begins with a byte order mark, without which spreadsheets misread it.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <returns>How many papers are in it.</returns>
    public async ValueTask<int> WriteAsync(ReadingFormat format, ReaderId reader, Stream output, CancellationToken cancel)
    {
        if (format == ReadingFormat.Json)
        {
            var document = await ReadingDocuments.OfAsync(library, reader, cancel).ConfigureAwait(false);
            using var json = new MemoryStream();
            ReadingDocuments.Write(document, json);
            await output.WriteAsync(json.GetBuffer().AsMemory(0, (int)json.Length), cancel).ConfigureAwait(false);
            return document.Papers.Count;
        }

        var papers = await new MarkedPapers(library).AllAsync(reader, cancel).ConfigureAwait(false);
        var (text, count) = format switch
        {
            ReadingFormat.Csv => ('\uFEFF' + MarksExport.Csv(papers), papers.Count),
            ReadingFormat.Markdown => (MarksExport.Markdown(papers), papers.Count),
            ReadingFormat.BibTeX => (MarksExport.BibTeX(papers), papers.Count(p => p.State.Mark >= Mark.Liked)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).ConfigureAwait(false);
        return count;
    }
}
