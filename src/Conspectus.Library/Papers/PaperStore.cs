using System.Security.Cryptography;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Library.Search;
using Conspectus.Library.Storage;

namespace Conspectus.Library.Papers;

/// <summary>The papers of a library.</summary>
public sealed class PaperStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly SearchCache _searches = new();

    internal PaperStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>How many papers there are.</summary>
    public int Count() => _database.Read(c => (int)(long)c.Scalar("SELECT count(*) FROM paper")!);

    /// <summary>Adds new papers and updates known ones, in one transaction.</summary>
    /// <remarks>
    /// A paper is known if one of the same edition has the same source id from the same kind of source, the same address, or the same title key
    /// and at least one author in common (or the same title key where either has no authors). A given name may be cut to its initial. A source id or an
    /// address proves nothing between two papers that have neither a title nor an author in common: sources count rows anew and give one address to many.
    /// Within one import different titles are different papers, whatever their address, unless their decisions differ too (an oral and its poster).
    /// A known paper keeps its id, its citation key and everything the reader recorded; the better of two
    /// decisions stays, and a field the new source lacks (authors, abstract, keywords, address, session, track) keeps its old value. Two records of one paper in
    /// one import (an oral and its poster) become one paper, that of the better decision completed from the other. Colliding ids and citation keys get the next free suffix.
    /// </remarks>
    /// <param name="papers">Normalised papers in the source's order.</param>
    /// <param name="source">What they came from; remembered so that the same bytes need not be read again.</param>
    /// <param name="cancel">Cancels the import; the library is then as it was.</param>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public ImportCounts Import(IReadOnlyList<Paper> papers, SourceStamp source, CancellationToken cancel = default) =>
        _database.Write(c => PaperImport.Run(c, papers, source, _clock.GetUtcNow(), cancel));

    /// <summary>Whether a source with this <see cref="SourceStamp.Hash"/> was imported before.</summary>
    public bool HasImported(string hash) => _database.Read(c =>
        c.Scalar("SELECT 1 FROM import WHERE hash = $hash LIMIT 1", ("$hash", hash)) is not null);

    /// <summary>All papers in library order (the order of their first import).</summary>
    public IReadOnlyList<Paper> All() => _database.Read(PaperRows.All);

    /// <summary>The paper with this id or citation key, or null.</summary>
    public Paper? Find(string idOrKey) => _database.Read(c => PaperRows.Find(c, idOrKey));

    /// <summary>The editions that have papers, in the order of their first import.</summary>
    public IReadOnlyList<Edition> Editions() => _database.Read(c => c.Rows(
        r => new Edition(r.GetString(0), r.GetInt32(1)), "SELECT conference, year FROM edition e WHERE EXISTS (SELECT 1 FROM paper WHERE edition = e.number) ORDER BY number"));

    /// <summary>The papers with these ids, in the order asked for; unknown ids are left out.</summary>
    public IReadOnlyList<Paper> Get(IReadOnlyList<string> ids) => _database.Read(c => PaperRows.Get(c, c.Rows(
        r => r.GetInt64(0),
        "SELECT p.ordinal FROM json_each($ids) j CROSS JOIN paper p ON p.id = j.value ORDER BY j.id",
        ("$ids", StoredJson.Write(ids)))));

    /// <summary>A page of the papers that a query selects, with what a row of a list shows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset or the limit is negative.</exception>
    public PaperPage Query(PaperQuery query) => _database.Read(c => PaperList.Page(c, query, _searches));

    /// <summary>Makes what the first search would have to wait for.</summary>
    public void PrepareSearch() => _database.Read(_searches.Get);

    /// <summary>How many of the papers a query selects fall under each decision, edition, session, track, keyword, topic, kind and mark; its own filter on a field does not narrow that field.</summary>
    public Facets CountFacets(PaperQuery query) => _database.Read(c => new FacetCounts(c, query, _searches).Count());

    /// <summary>A hash over everything of the papers that the analysis reads, in library order.</summary>
    /// <remarks>That is id, edition, plain and folded title and abstract, and keywords. Kept by the imports: asking costs one row.</remarks>
    public string Fingerprint() => _database.Read(c =>
        (string?)c.Scalar("SELECT fingerprint FROM papers_state") ?? Convert.ToHexStringLower(SHA256.HashData([])));
}
