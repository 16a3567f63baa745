namespace Conspectus.Analysis.Text;

/// <summary>
/// Remembers the term of every spelling met: most words of a text have been met before, and then need neither folding nor memory. For one
/// thread.
/// </summary>
internal sealed class WordForms
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _terms =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The folded, stemmed form of a word.</summary>
    public string Term(ReadOnlySpan<char> word)
    {
        if (_terms.TryGetValue(word, out var known)) return known;
        return _terms[word] = Stemmer.Stem(Tokenizer.Fold(word).Replace('\u2010', '-').Replace('\u2011', '-'));
    }
}
