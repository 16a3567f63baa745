namespace Conspectus.Analysis.Search;

/// <summary>What a paper that was found has of a query. A list has the papers with all the words first.</summary>
public enum HitBand
{
    /// <summary>All the words that any paper has.</summary>
    AllWords,

    /// <summary>Most of the words, by their weights.</summary>
    MostWords,

    /// <summary>Less than that; the paper is close in meaning.</summary>
    Meaning,
}
