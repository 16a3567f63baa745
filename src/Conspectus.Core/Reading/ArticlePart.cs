namespace Conspectus.Core.Reading;

/// <summary>What of a place in the article a reader can edit.</summary>
public enum ArticlePart
{
    /// <summary>The words of a heading, or of the label of a theme.</summary>
    Heading = 1,

    /// <summary>A paragraph, in the place of the generated one.</summary>
    Text = 2,

    /// <summary>A paragraph of the reader's own below what is generated.</summary>
    Remark = 3,

    /// <summary>The order of what stands inside: the names of its places, one a line.</summary>
    Order = 4,

    /// <summary>That the place is left out.</summary>
    LeftOut = 5,

    /// <summary>
    /// That the reader looked a term up: the place names it, and the text is the term. It belongs to no article, so that its edition is
    /// empty.
    /// </summary>
    LookedUp = 6,
}
