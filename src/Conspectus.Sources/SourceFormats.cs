using Conspectus.Sources.ConferenceSite;
using Conspectus.Sources.JsonLines;
using Conspectus.Sources.MiniConfCsv;
using Conspectus.Sources.MiniConfJson;

namespace Conspectus.Sources;

/// <summary>The formats, in the order in which they are tried.</summary>
internal static class SourceFormats
{
    private static readonly ISourceFormat[] All =
        [new ConferenceSiteFormat(), new JsonLinesFormat(), new MiniConfJsonFormat(), new MiniConfCsvFormat()];

    /// <summary>What can be read, for messages.</summary>
    public const string Readable =
        "a conference site's JSON feed, Mini-Conf CSV or JSON, or JSON lines with title, authors and abstract, each plain or gzipped";

    /// <summary>The format of <paramref name="part"/>.</summary>
    /// <exception cref="Core.ConspectusException">It is none of them; the message tells what it is instead.</exception>
    public static ISourceFormat Recognize(SourcePart part)
    {
        var head = part.ReadHead();
        return All.FirstOrDefault(f => f.Recognizes(head)) ?? throw UnrecognizedSource.Explain(part.Name, head);
    }
}
