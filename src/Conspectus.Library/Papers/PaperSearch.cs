using System.Text;
using Conspectus.Analysis.Search;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Papers;

/// <summary>What a search did, for whoever shows its results.</summary>
/// <param name="Complete">How many of the papers listed have all the words; the others were found by some of them or by meaning.</param>
/// <param name="Corrections">Words that no paper has, and those searched for instead.</param>
/// <param name="Shares">How much of the query each term stands for, above 0 and at most 1, by the term as the index has it.</param>
public sealed record PaperSearch(int Complete, IReadOnlyList<WordCorrection> Corrections, IReadOnlyDictionary<string, float> Shares)
{
    /// <summary>Words of the query that no paper has, as they were typed: the others were searched for without them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What of the query was not understood as it was meant, in whole sentences.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>How much of the query a word of a title or an abstract stands for, 0 to 1: 0 where it was not searched for.</summary>
    /// <param name="word">One word as it is shown, in any case.</param>
    public float ShareOf(string word) =>
        Shares.GetValueOrDefault(SearchWords.Term(Ascii.IsValid(word) ? word.ToLowerInvariant() : SearchText.Fold(word)));
}
