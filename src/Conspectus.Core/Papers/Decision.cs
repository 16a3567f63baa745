namespace Conspectus.Core.Papers;

/// <summary>How a paper was accepted, from the least to the most prominent presentation.</summary>
public enum Decision
{
    /// <summary>The source does not tell.</summary>
    Unknown,

    /// <summary>Accepted, form of presentation not told.</summary>
    Accepted,

    /// <summary>Accepted as a poster.</summary>
    Poster,

    /// <summary>Accepted as a spotlight (also "notable-top-25%").</summary>
    Spotlight,

    /// <summary>Accepted as an oral (also "notable-top-5%").</summary>
    Oral,
}
