using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>A word, or two words side by side, that two texts hold.</summary>
internal sealed class SharedPart
{
    private const float LeastPull = 2; // terms with a lower pull, such as "real world" and "cost", stand in papers of every subject
    private const float UnknownPull = 6.5f; // for terms that the table lacks: a little less than most of its terms have

    private const string Method =
        "method"; // as frequent as "model", but unlike "diffusion model", "diffusion method" says no more than "diffusion"

    private readonly string[] _words;
    private readonly string[] _telling;

    public SharedPart(TextPhrase own, TextPhrase other)
    {
        _words = own.Words;
        _telling = [.. _words.Where(w => !StopWords.IsGeneric(w)).Select(PorterStemmer.Stem)];
        Stem = PorterStemmer.Stem(string.Concat(_words));
        var pull = IsWord ? Pull(_words[0]) : Pull(own, other);
        Gain = pull < LeastPull ? 0 : pull * pull * (1 + MathF.Log(own.Count)) * (1 + MathF.Log(other.Count));
    }

    /// <summary>What "equivariant" and "equivariance", "pre-training" and "pretraining" have in common.</summary>
    public string Stem { get; }

    /// <summary>What it adds to the cosine of the texts.</summary>
    public float Gain { get; }

    /// <summary>Whether it is one word.</summary>
    public bool IsWord => _words.Length == 1;

    /// <summary>Whether none of its words is among the terms given so far.</summary>
    public bool IsNews(HashSet<string> said) => !said.Contains(Stem) && !_telling.Any(said.Contains);

    /// <summary>
    /// Whether words side by side make a term. A generic word belongs to a term only if the table has the two words as a pair: "point
    /// process" is a term, "detection methods" is not.
    /// </summary>
    public static bool Joins(string[] words) => words[^1] != Method && words.Skip(1).Zip(words, (second, first) => (first, second)).All(p =>
        p.first == TextPhrase.Link || p.second == TextPhrase.Link || !(StopWords.IsGeneric(p.first) || StopWords.IsGeneric(p.second))
        || ShippedTerms.Table.Find(p.first, p.second) >= 0 || ShippedTerms.Table.Find(p.first) < 0
            || ShippedTerms.Table.Find(p.second) < 0);

    private static float Pull(string word)
    {
        if (StopWords.IsGeneric(word)) return 0;
        return ShippedTerms.Table.Find(word) is var row and >= 0 ? ShippedTerms.Table.Pull(row) : UnknownPull;
    }

    private static float Pull(TextPhrase own, TextPhrase other)
    {
        if (ShippedTerms.Table.Find(own.Words[0], own.Words[1]) is var row and >= 0) return ShippedTerms.Table.Pull(row);
        // In "world model" neither word tells anything, and the table lacks the pair because its words are too frequent. It counts as a
        // term where both texts use it often.
        if (own.Words.All(StopWords.IsGeneric)) return Math.Min(own.Count, other.Count) >= TextPhrases.TitleWeight ? UnknownPull : 0;
        return LeastPull;
    }
}
