using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Training;

/// <summary>The terms that get a vector: words and pairs that enough papers hold.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<long, int> _terms;

    private Vocabulary(List<string> words, List<(int, int)> pairs, Dictionary<long, int> terms, float[] idf) =>
        (Words, Pairs, _terms, Idf) = (words, pairs, terms, idf);

    public IReadOnlyList<string> Words { get; }

    /// <summary>Pairs as positions in <see cref="Words"/>.</summary>
    public IReadOnlyList<(int First, int Second)> Pairs { get; }

    /// <summary>ln(n / df) of each term: words, then pairs.</summary>
    public float[] Idf { get; }

    public int Count => Idf.Length;

    public bool IsPair(int term) => term >= Words.Count;

    /// <summary>The known terms of a text with their counts.</summary>
    public (int[] Terms, float[] Counts) Encode(ReadOnlySpan<int> tokens, bool[] stop)
    {
        var counts = new Dictionary<long, float>(PairHash.Instance);
        TermCounts.Add(counts, tokens, 1, stop);
        var known = counts.Where(c => _terms.ContainsKey(c.Key)).Select(c => (_terms[c.Key], c.Value)).Order().ToArray();
        return (known.Select(k => k.Item1).ToArray(), known.Select(k => k.Value).ToArray());
    }

    public static Vocabulary Create(TokenizedCorpus corpus, bool[] stop, int minWordPapers, int minPairPapers, double maxShare)
    {
        var frequency = new Dictionary<long, int>(PairHash.Instance);
        for (var i = 0; i < corpus.Titles.Length; i++)
        {
            var counts = new Dictionary<long, float>(PairHash.Instance);
            TermCounts.Add(counts, corpus.Titles[i], 1, stop);
            TermCounts.Add(counts, corpus.Bodies[i], 1, stop);
            TermCounts.Add(counts, corpus.Keywords[i], 1, stop);
            foreach (var key in counts.Keys) frequency[key] = frequency.GetValueOrDefault(key) + 1;
        }

        var n = corpus.Titles.Length;
        var kept = frequency.Where(f => f.Value >= (TermCounts.IsPair(f.Key) ? minPairPapers : minWordPapers) && f.Value <= n * maxShare)
            .OrderBy(f => TermCounts.IsPair(f.Key)).ThenByDescending(f => f.Value).ThenBy(f => f.Key).ToList();
        var words = new List<string>();
        var pairs = new List<(int, int)>();
        var terms = new Dictionary<long, int>(PairHash.Instance);
        var idf = new List<float>();
        foreach (var (key, df) in kept)
        {
            if (!TermCounts.IsPair(key)) words.Add(corpus.Words[(int)key]);
            else if (TermCounts.Words(key) is var (a, b) && terms.TryGetValue(a, out var first)
                && terms.TryGetValue(b, out var second)) pairs.Add((first, second));
            else continue; // a pair with a word that is left out
            terms.Add(key, terms.Count);
            idf.Add(MathF.Log((float)n / df));
        }

        return new Vocabulary(words, pairs, terms, [.. idf]);
    }
}
