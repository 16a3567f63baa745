namespace Conspectus.Analysis.Search;

/// <summary>Where a word stands in a folded text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Hyphenated">Whether a hyphen alone parts it from the word before: "pre-training" is also the word "pretraining".</param>
public readonly record struct SearchWord(int Start, int Length, bool Hyphenated)
{
    /// <summary>The word itself.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
