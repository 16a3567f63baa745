using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Neighbors;

/// <summary>A word, or two words side by side, that two texts hold.</summary>
internal sealed class SharedPart
{
    private const float LeastPull = 2; // below are words of every paper, such as "real world" and "cost"
    private const float UnknownPull = 6.5f; // of what the table lacks: a little less than most of its terms have

    private const string Method = "method"; // in nearly every paper, as "model" is, but no head that tells: "diffusion model", "diffusion"

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

    /// <summary>Whether it says something that has not been said.</summary>
    public bool IsNews(HashSet<string> said) => !said.Contains(Stem) && !_telling.Any(said.Contains);

    /// <summary>
    /// Whether words side by side make a term: a generic one belongs to it where the field has the two together. "Point process" is one,
    /// "detection methods" is none.
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
        // "World model": neither word tells anything, and the table leaves out what nearly every paper holds. Who writes it again and again
        // means it.
        if (own.Words.All(StopWords.IsGeneric)) return Math.Min(own.Count, other.Count) >= TextPhrases.TitleWeight ? UnknownPull : 0;
        return LeastPull;
    }
}
