namespace Conspectus.Core.Citations;

/// <summary>The two dialects of bibliography files.</summary>
public enum BibDialect
{
    /// <summary>Classic BibTeX: <c>year</c>, <c>archiveprefix</c>.</summary>
    BibTeX,

    /// <summary>BibLaTeX, which biber reads: <c>date</c>, <c>eventtitle</c>, <c>eprinttype</c>.</summary>
    BibLaTeX,
}
