using System.Collections.Concurrent;
using System.Text;
using Conspectus.Analysis.Search;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Papers;

/// <summary>What a search did, for whoever shows its results.</summary>
public sealed class PaperSearch
{
    private readonly SearchAnswer _answer;
    private readonly ConcurrentDictionary<string, float> _shares = new(StringComparer.Ordinal); // a page asks for the same words again and again

    internal PaperSearch(SearchAnswer answer, int complete) => (_answer, Complete) = (answer, complete);

    /// <summary>How many of the papers have all the words; the others were found by some of them or by meaning.</summary>
    public int Complete { get; }

    /// <summary>Words that no paper has, and those searched for instead.</summary>
    public IReadOnlyList<(string Typed, string Used)> Corrections => _answer.Corrections;

    /// <summary>How much of the query a word of a title or an abstract stands for, 0 to 1: 0 where it was not searched for.</summary>
    /// <param name="word">One word as it is shown, in any case.</param>
    public float ShareOf(string word) => _shares.GetOrAdd(word, w => _answer.ShareOf(Ascii.IsValid(w) ? w.ToLowerInvariant() : SearchText.Fold(w)));

    /// <summary>The cosine similarity of the query and a text; 0 before the analysis.</summary>
    public float Cosine(string text) => _answer.Cosine(text);
}
