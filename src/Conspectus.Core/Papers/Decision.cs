namespace Conspectus.Core.Papers;

/// <summary>
/// What became of a paper, from what is no part of the conference to the most prominent presentation. The numbers are stored.
/// </summary>
public enum Decision
{
    /// <summary>Taken back by its authors, or retracted later.</summary>
    Withdrawn = -2,

    /// <summary>Not accepted, with or without review.</summary>
    Rejected = -1,

    /// <summary>The source does not tell.</summary>
    Unknown = 0,

    /// <summary>Accepted, form of presentation not told.</summary>
    Accepted = 1,

    /// <summary>Accepted as a poster.</summary>
    Poster = 2,

    /// <summary>Accepted as a spotlight (also "notable-top-25%" and "highlight").</summary>
    Spotlight = 3,

    /// <summary>Accepted as an oral (also "notable-top-5%").</summary>
    Oral = 4,
}
