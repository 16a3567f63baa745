using Conspectus.Sources.AclAnthology;
using Conspectus.Sources.Atom;
using Conspectus.Sources.BibTex;
using Conspectus.Sources.Bundles;
using Conspectus.Sources.ConferenceSite;
using Conspectus.Sources.Content;
using Conspectus.Sources.Csv;
using Conspectus.Sources.EndNote;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.JsonLines;
using Conspectus.Sources.JsonPapers;
using Conspectus.Sources.JsonTables;
using Conspectus.Sources.Mods;
using Conspectus.Sources.PubMed;
using Conspectus.Sources.Rdf;
using Conspectus.Sources.Ris;
using Conspectus.Sources.Tagged;
using Conspectus.Sources.Workbooks;

namespace Conspectus.Sources.Formats;

/// <summary>The formats, in the order in which they are tried.</summary>
internal static class SourceFormats
{
    /// <summary>What can be read, for messages.</summary>
    public const string Readable =
        "a conference site's JSON feed, JSON, JSON lines, CSV, Excel (.xlsx), BibTeX, RIS, EndNote, PubMed, Zotero, ACL Anthology or arXiv "
        + "data with titles and authors, each plain, gzipped or in a zip archive";

    private static readonly ISourceFormat[] All =
    [
        new WorkbookFormat(), new ZipFormat(Recognize), new ConferenceSiteFormat(), new JsonTableFormat(), new JsonLinesFormat(),
            new JsonPapersFormat(),
        new AclAnthologyFormat(), new AtomFormat(), new PubMedFormat(), new EndNoteFormat(), new ModsFormat(), new RdfFormat(),
        new RisFormat(), new TaggedFormat(TaggedDialect.PubMed), new TaggedFormat(TaggedDialect.WebOfScience),
        new TaggedFormat(TaggedDialect.Refer), new BibTexFormat(), new CsvFormat(),
    ];

    /// <summary>Files of any of these formats in a folder.</summary>
    public static ISourceFormat Folder { get; } = new FolderFormat(Recognize);

    /// <summary>The format of <paramref name="part"/>.</summary>
    /// <exception cref="Core.ConspectusException">It is none of them; the message tells what it is instead.</exception>
    public static ISourceFormat Recognize(SourcePart part, CancellationToken cancel)
    {
        var head = SourceHead.Read(part, cancel);
        return All.FirstOrDefault(f => f.Recognizes(head)) ?? throw UnrecognizedSource.Explain(part.Name, head);
    }
}
