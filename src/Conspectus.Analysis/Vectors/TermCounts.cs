using System.Runtime.InteropServices;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Vectors;

/// <summary>Counts the terms of a text: words that are not function words, and adjacent pairs of them.</summary>
public static class TermCounts
{
    /// <summary>The key of a single word is its number; of a pair, this.</summary>
    public static long PairKey(int first, int second) => ((long)(first + 1) << 32) | (uint)second;

    /// <summary>Whether a key stands for a pair.</summary>
    public static bool IsPair(long key) => key >> 32 != 0;

    /// <summary>The two words of a pair's key.</summary>
    public static (int First, int Second) Words(long key) => ((int)(key >> 32) - 1, (int)key);

    /// <summary>The terms of a document with their weighted counts, in order of first occurrence.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="row">Which.</param>
    /// <param name="options">How much titles and keywords count.</param>
    /// <param name="stop">Whether each word of the corpus is a function word.</param>
    /// <param name="counts">Cleared, filled and returned, so that many documents share one dictionary.</param>
    public static Dictionary<long, float> Of(
        TokenizedCorpus corpus, int row, TermOptions options, bool[] stop, Dictionary<long, float> counts)
    {
        counts.Clear();
        Add(counts, corpus.Titles[row], options.TitleWeight, stop);
        Add(counts, corpus.Bodies[row], 1, stop);
        Add(counts, corpus.Keywords[row], options.KeywordWeight, stop);
        return counts;
    }

    /// <summary>Adds a text's terms to <paramref name="counts"/>. Cost: linear.</summary>
    /// <param name="counts">How often each term has been seen.</param>
    /// <param name="tokens">Word numbers, with <see cref="TokenizedCorpus.Break"/> where a phrase cannot go on.</param>
    /// <param name="weight">How often each term counts; nothing is added at 0.</param>
    /// <param name="stop">Whether each word is a function word.</param>
    public static void Add(Dictionary<long, float> counts, ReadOnlySpan<int> tokens, float weight, bool[] stop)
    {
        if (weight <= 0) return;
        var previous = TokenizedCorpus.Break;
        foreach (var token in tokens)
        {
            if (token == TokenizedCorpus.Break || stop[token])
            {
                previous = TokenizedCorpus.Break;
                continue;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, token, out _) += weight;
            if (previous != TokenizedCorpus.Break)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, PairKey(previous, token), out _) += weight;
            previous = token;
        }
    }
}
