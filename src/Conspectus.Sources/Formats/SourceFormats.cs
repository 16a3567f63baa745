using Conspectus.Sources.BibTex;
using Conspectus.Sources.ConferenceSite;
using Conspectus.Sources.Content;
using Conspectus.Sources.Csv;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.JsonLines;
using Conspectus.Sources.JsonPapers;
using Conspectus.Sources.JsonTables;

namespace Conspectus.Sources.Formats;

/// <summary>The formats, in the order in which they are tried.</summary>
internal static class SourceFormats
{
    /// <summary>What can be read, for messages.</summary>
    public const string Readable =
        "a conference site's JSON feed, JSON, JSON lines, CSV or BibTeX with title, authors and abstract, each plain or gzipped";

    private static readonly ISourceFormat[] All =
        [new ConferenceSiteFormat(), new JsonTableFormat(), new JsonLinesFormat(), new JsonPapersFormat(), new BibTexFormat(),
            new CsvFormat()];

    /// <summary>The format of <paramref name="part"/>.</summary>
    /// <exception cref="Core.ConspectusException">It is none of them; the message tells what it is instead.</exception>
    public static ISourceFormat Recognize(SourcePart part, CancellationToken cancel)
    {
        var head = SourceHead.Read(part, cancel);
        return All.FirstOrDefault(f => f.Recognizes(head)) ?? throw UnrecognizedSource.Explain(part.Name, head);
    }
}
