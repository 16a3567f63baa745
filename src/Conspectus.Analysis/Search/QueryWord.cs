namespace Conspectus.Analysis.Search;

/// <summary>A word of a query, in every form that counts as it.</summary>
/// <param name="Text">The word as it stands in the query.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Forms">The terms that count as it; none where no paper has the word in any form.</param>
/// <param name="Frequency">In how many papers the word itself stands, at least 1.</param>
public sealed record QueryWord(string Text, float Weight, IReadOnlyList<WordForm> Forms, int Frequency)
{
    /// <summary>Whether a paper need not hold it to have all the words: it is one of several alternatives, or no paper has it.</summary>
    public bool Optional { get; init; }
}
