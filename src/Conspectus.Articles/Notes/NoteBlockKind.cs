namespace Conspectus.Articles.Notes;

/// <summary>What a block of a note is.</summary>
public enum NoteBlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading: a paragraph set strong, since a note has no sections in the article.</summary>
    Heading,

    /// <summary>Code on lines of its own.</summary>
    Code,

    /// <summary>A formula on lines of its own.</summary>
    Formula,

    /// <summary>A list of blocks, numbered or not.</summary>
    List,

    /// <summary>Blocks that quote somebody.</summary>
    Quote,

    /// <summary>A table whose first row is its head.</summary>
    Table,

    /// <summary>A line between blocks.</summary>
    Rule,
}
