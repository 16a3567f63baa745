using Conspectus.Analysis;

namespace Conspectus.Training;

/// <summary>Draws batches of pairs that belong together.</summary>
internal sealed class PairSampler
{
    private const int ShortestPiece = 8;
    private readonly TrainingSet _set;
    private readonly TrainingOptions _options;
    private readonly int[] _withText;
    private readonly int[] _withKeywords;
    private readonly int[] _withLabels;
    private readonly int[] _withAuthors;

    public PairSampler(TrainingSet set, TrainingOptions options)
    {
        (_set, _options) = (set, options);
        int[] Where(Func<TrainingPaper, bool> holds) => Enumerable.Range(0, set.Papers.Length).Where(i => holds(set.Papers[i])).ToArray();
        _withText = Where(p => p.Title.Terms.Length > 0 && p.Body.Terms.Length >= 20);
        _withKeywords = Where(p => p.Keywords.Terms.Length > 0);
        _withLabels = Where(p => p.Labels.Any(l => set.LabelPapers[l].Length > 1));
        _withAuthors = Where(p => p.Authors.Length > 0);
    }

    public int StepsPerPass => _withText.Length / _options.Batch;

    /// <summary>The pairs of a step; the kind of pair and all draws depend on the seed and the step alone.</summary>
    public PairBatch Draw(int step)
    {
        var random = new SeededRandom(_options.Seed + ((ulong)step * 0x9E3779B9));
        var kind = random.NextDouble();
        if (kind < _options.LabelShare) return Linked(_withLabels, p => p.Labels, _set.LabelPapers, _set.LabelTerms, random);
        if (kind < _options.LabelShare + _options.AuthorShare) return Linked(_withAuthors, p => p.Authors, _set.AuthorPapers, null, random);
        kind = (kind - _options.LabelShare - _options.AuthorShare) / (1 - _options.LabelShare - _options.AuthorShare);
        var pool = kind < 0.25 ? _withKeywords : _withText;
        var papers = Papers(pool, random);
        return Pairs(papers, null, random.NextBits(), (p, own) => kind switch
        {
            < 0.25 => (Mix(own, (p.Keywords, 1)), Whole(p, own)),
            _ when kind < 0.25 + _options.PieceShare => Piece(p, own),
            _ => (Mix(own, (p.Title, 1)), Mix(own, (p.Body, 1))),
        });
    }

    // Some words of the abstract, from a short sentence to half of it, and all that is left of the paper.
    private (TermBag, TermBag) Piece(TrainingPaper p, SeededRandom random)
    {
        var length = Math.Min(p.Text.Length / 2, ShortestPiece + random.Next(Math.Max(1, p.Text.Length / 3)));
        var from = random.Next(p.Text.Length - length + 1);
        var (before, piece, after) =
            (_set.Bag(p.Text[..from]), _set.Bag(p.Text[from..(from + length)]), _set.Bag(p.Text[(from + length)..]));
        return (Mix(random, (piece, 1)), Mix(random, (p.Title, 1), (before, 1), (after, 1)));
    }

    // Two papers that share a label or an author.
    private PairBatch Linked(int[] pool, Func<TrainingPaper, int[]> linksOf, int[][] holders, int[][]? terms, SeededRandom random)
    {
        var papers = Papers(pool, random);
        var links = papers.Select(i => Pick(linksOf(_set.Papers[i]), holders, random)).ToArray();
        var partners = papers.Select((p, b) => Other(holders[links[b]], p, random)).ToArray();
        var seed = random.NextBits();
        var (left, right) = (new TermBag[papers.Length], new TermBag[papers.Length]);
        Parallel.For(0, papers.Length, b =>
        {
            var own = new SeededRandom(seed + (ulong)b);
            var hidden = terms is not null && own.NextDouble() < _options.HideLabel ? terms[links[b]] : null;
            left[b] = Whole(_set.Papers[papers[b]], own, hidden);
            right[b] = Whole(_set.Papers[partners[b]], own, hidden);
        });
        return new PairBatch(left, right, (i, j) =>
            Array.BinarySearch(linksOf(_set.Papers[partners[j]]), links[i]) >= 0
            || Array.BinarySearch(linksOf(_set.Papers[papers[i]]), links[j]) >= 0);
    }

    private PairBatch Pairs(int[] papers, Func<int, int, bool>? excluded, ulong seed, Func<TrainingPaper, SeededRandom,
        (TermBag, TermBag)> split)
    {
        var (left, right) = (new TermBag[papers.Length], new TermBag[papers.Length]);
        Parallel.For(0, papers.Length, b => (left[b], right[b]) = split(_set.Papers[papers[b]], new SeededRandom(seed + (ulong)b)));
        return new PairBatch(left, right, excluded ?? ((i, j) => papers[i] == papers[j]));
    }

    private int[] Papers(int[] pool, SeededRandom random)
    {
        if (random.NextDouble() < _options.OneVenue)
        {
            var venue = _set.Papers[pool[random.Next(pool.Length)]].Venue;
            var same = pool.Where(i => _set.Papers[i].Venue == venue).ToArray();
            if (same.Length >= 2 * _options.Batch) pool = same;
        }

        return Enumerable.Range(0, _options.Batch).Select(_ => pool[random.Next(pool.Length)]).ToArray();
    }

    // Rare links say more: each is drawn with a probability inversely proportional to the root of the number of its papers.
    private static int Pick(int[] links, int[][] holders, SeededRandom random)
    {
        var weights = links.Select(l => holders[l].Length > 1 ? 1 / Math.Sqrt(holders[l].Length) : 0).ToArray();
        var at = random.NextDouble() * weights.Sum();
        for (var l = 0; l < links.Length; l++)
        {
            if ((at -= weights[l]) < 0) return links[l];
        }

        return links[Array.FindLastIndex(weights, w => w > 0)];
    }

    private static int Other(int[] papers, int self, SeededRandom random)
    {
        var pick = random.Next(papers.Length - 1);
        return papers[pick >= Array.BinarySearch(papers, self) ? pick + 1 : pick];
    }

    private TermBag Whole(TrainingPaper p, SeededRandom random, int[]? hidden = null) =>
        TrainingPaper.Mix([(p.Title, 3), (p.Body, 1)], random, _options.Dropout, hidden);

    private TermBag Mix(SeededRandom random, params ReadOnlySpan<(TermBag, float)> parts) =>
        TrainingPaper.Mix(parts, random, _options.Dropout);
}
