namespace Conspectus.Sources.Tagged;

/// <summary>How lines with tags are written.</summary>
internal enum TaggedDialect
{
    /// <summary>"TI  - A title", a record beginning with PMID.</summary>
    PubMed,

    /// <summary>"TI A title", a record beginning with PT and ending with ER.</summary>
    WebOfScience,

    /// <summary>"%T A title", a record beginning with %0.</summary>
    Refer,
}
