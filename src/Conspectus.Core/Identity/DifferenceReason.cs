namespace Conspectus.Core.Identity;

/// <summary>Why two records that have something in common are two papers all the same.</summary>
public enum DifferenceReason
{
    /// <summary>They share an identifier or address, but one source lists both, under different titles.</summary>
    OtherTitleInSource,

    /// <summary>They share a title, identifier or address, but no author.</summary>
    NoSharedAuthor,

    /// <summary>They share title and author, but have different identifiers of one kind, and abstracts that say different things.</summary>
    OtherIdentifierAndAbstract,

    /// <summary>
    /// They share title and author, but their abstracts say different things, and one source lists both or they are of different editions.
    /// </summary>
    OtherAbstract,

    /// <summary>They share what is no title, such as "TBA".</summary>
    PlaceholderTitle,
}
