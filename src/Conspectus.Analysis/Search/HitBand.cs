namespace Conspectus.Analysis.Search;

/// <summary>
/// What a paper that was found has of a query. A list has the bands <see cref="Title"/> and <see cref="AllWords"/> first, one after the
/// other, and then the other two by likelihood.
/// </summary>
public enum HitBand
{
    /// <summary>Its title is the query, or nearly so.</summary>
    Title,

    /// <summary>All the words that any paper has.</summary>
    AllWords,

    /// <summary>Most of the words, by their weights.</summary>
    MostWords,

    /// <summary>Less than that; the paper is close in meaning.</summary>
    Meaning,
}
