namespace Conspectus.Workbench.Transferring;

/// <summary>What the record of a reader can be written as.</summary>
public enum ReadingFormat
{
    /// <summary>All of it, to be taken in elsewhere.</summary>
    Json,

    /// <summary>A table with a line a paper that is marked, tagged or noted.</summary>
    Csv,

    /// <summary>A list by mark with the notes.</summary>
    Markdown,

    /// <summary>One BibTeX entry a paper that is liked or starred.</summary>
    BibTeX,
}
