using Conspectus.Analysis;
using Conspectus.Analysis.Search;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Eval.Search;

/// <summary>What the search is measured beside: plain BM25, latent semantic analysis, and the sum of both.</summary>
internal sealed class Baselines
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;
    private static readonly TermOptions Terms = new();
    private static readonly EmbeddingOptions Embedding = new() { Dimensions = 256, SpectrumPower = 1 };

    private readonly Dictionary<string, List<(int Row, int Count)>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly float[] _vectors;
    private readonly TermTable _table;

    /// <summary>Prepares both. The title counts twice for BM25, three times for latent semantic analysis.</summary>
    public Baselines(SearchSet set)
    {
        _lengths = new int[set.Papers.Count];
        for (var row = 0; row < _lengths.Length; row++)
        {
            var paper = set.Papers[row];
            var words = Words(string.Join(' ', [paper.Title, paper.Title, paper.Abstract, .. paper.Keywords, .. paper.Authors]));
            _lengths[row] = words.Count;
            foreach (var (word, count) in words.CountBy(w => w))
            {
                if (!_postings.TryGetValue(word, out var postings)) _postings.Add(word, postings = []);
                postings.Add((row, count));
            }
        }

        var terms = TermVectors.Create(TokenizedCorpus.Create(set.Documents, Workers.All), Terms, Workers.All);
        var rank = Math.Min(Embedding.Dimensions, _lengths.Length / 3);
        var (left, singular) = RandomizedSvd.Compute(terms.Matrix, rank, Embedding, Workers.All);
        _table = terms.Project(left, singular, Embedding.SpectrumPower, Workers.All);
        _vectors = [.. left.Select((v, i) => v * singular[i % rank])];
        DenseMath.NormalizeRows(_vectors, rank);
    }

    /// <summary>The scores of all papers by BM25 (S. Robertson et al., TREC 3, 1994), fields put one after another.</summary>
    public double[] Bm25(string text)
    {
        var scores = new double[_lengths.Length];
        var mean = _lengths.Average();
        foreach (var word in Words(text))
        {
            if (!_postings.TryGetValue(word, out var postings)) continue;
            var idf = Math.Log(1 + ((_lengths.Length - postings.Count + 0.5) / (postings.Count + 0.5)));
            foreach (var (row, count) in postings)
                scores[row] += idf * count * (K1 + 1) / (count + (K1 * (1 - B + (B * _lengths[row] / mean))));
        }

        return scores;
    }

    /// <summary>The cosines of all papers by latent semantic analysis in 256 dimensions.</summary>
    public double[] Lsa(string text)
    {
        var single = new Workers(1);
        var query = _table.Embed(TokenizedCorpus.Create([new Document("", text, [])], single), Terms, single);
        var d = query.Length;
        return [.. Enumerable.Range(0, _lengths.Length).Select(row => (double)DenseMath.Dot(query, _vectors.AsSpan(row * d, d)))];
    }

    /// <summary>Both, each brought to 0 … 1 and added.</summary>
    public double[] Sum(string text) => [.. Scaled(Bm25(text)).Zip(Scaled(Lsa(text)), (a, b) => a + b)];

    private static List<string> Words(string text) =>
        [.. SearchWords.Split(text).Select(w => SearchWords.Term(w.In(text)))];

    private static IEnumerable<double> Scaled(double[] scores)
    {
        var (least, most) = (scores.Min(), scores.Max());
        return scores.Select(s => most > least ? (s - least) / (most - least) : 0);
    }
}
