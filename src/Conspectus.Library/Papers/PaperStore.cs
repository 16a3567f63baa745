using Conspectus.Core.Papers;

namespace Conspectus.Library.Papers;

/// <summary>The papers of a library.</summary>
public sealed class PaperStore
{
    /// <summary>How many papers there are.</summary>
    public int Count() => throw new NotImplementedException();

    /// <summary>Adds new papers and updates known ones, in one transaction.</summary>
    /// <remarks>
    /// A paper is known if one of the same edition has the same source id from the same kind of source, the same address, or the same title key
    /// and at least one author in common (or the same title key where either has no authors). A known paper keeps its id, its citation key and everything the reader recorded; the better of two
    /// decisions stays, and a field the new source lacks (abstract, keywords, address, session) keeps its old value. Two records of one paper in
    /// one import (an oral and its poster) become one paper. Colliding ids and citation keys get the next free suffix.
    /// </remarks>
    /// <param name="papers">Normalised papers in the source's order.</param>
    /// <param name="source">What they came from; remembered so that the same bytes need not be read again.</param>
    /// <param name="cancel">Cancels the import; the library is then as it was.</param>
    public ImportCounts Import(IReadOnlyList<Paper> papers, SourceStamp source, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>Whether exactly this source was imported before by this version of the importer.</summary>
    public bool HasImported(SourceStamp source) => throw new NotImplementedException();

    /// <summary>All papers in library order (the order of their first import).</summary>
    public IReadOnlyList<Paper> All() => throw new NotImplementedException();

    /// <summary>The paper with this id or citation key, or null.</summary>
    public Paper? Find(string idOrKey) => throw new NotImplementedException();

    /// <summary>The papers with these ids, in the order asked for; unknown ids are left out.</summary>
    public IReadOnlyList<Paper> Get(IReadOnlyList<string> ids) => throw new NotImplementedException();

    /// <summary>A page of the papers that a query selects, with what a row of a list shows.</summary>
    public PaperPage Query(PaperQuery query) => throw new NotImplementedException();

    /// <summary>How many of the papers a query selects fall under each decision, edition, session, track, keyword, topic and mark; its own filter on a field does not narrow that field.</summary>
    public Facets CountFacets(PaperQuery query) => throw new NotImplementedException();

    /// <summary>A hash over everything of the papers that the analysis reads, in library order.</summary>
    public string Fingerprint() => throw new NotImplementedException();
}
