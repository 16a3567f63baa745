namespace Conspectus.Analysis.Search;

/// <summary>A paper that was found.</summary>
/// <param name="Document">The paper's row.</param>
/// <param name="Score"> The probability that this paper is meant, divided by that of the likeliest; it never rises within a band. Without a
/// text, 1. </param>
/// <param name="Band">What it has of the query.</param>
public readonly record struct SearchHit(int Document, double Score, HitBand Band)
{
    /// <summary>Whether it has all the words that any paper has, or was named by its title.</summary>
    public bool Complete => Band <= HitBand.AllWords;
}
