namespace Conspectus.Analysis.Text;

/// <summary>A word of a text.</summary>
/// <param name="Term">The folded, stemmed form: words with the same term count as one.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How many characters it has there.</param>
/// <param name="Joined">Whether only a space or a hyphen separates it from the word before, so that the two may form a phrase.</param>
public readonly record struct Token(string Term, int Start, int Length, bool Joined)
{
    /// <summary>
    /// Whether a hyphen binds it to what stands before, which may be no word: "modal" in "multi-modal", "bit" in "4-bit".
    /// </summary>
    public bool IsBound { get; init; }
}
