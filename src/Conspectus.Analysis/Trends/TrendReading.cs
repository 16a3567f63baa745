using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Trends;

/// <summary>The trends of terms over the editions of one conference.</summary>
public sealed class TrendReading
{
    private readonly int[] _edition;
    private readonly int[] _sizes;
    private readonly bool[] _compared;
    private readonly TrendOptions _options;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="documents">The papers; their keywords are not read, since not all editions have some.</param>
    /// <param name="edition">The edition of each paper, from 0, the earliest first.</param>
    /// <param name="editions">How many editions there are.</param>
    /// <param name="options">Options.</param>
    public TrendReading(IReadOnlyList<Document> documents, IReadOnlyList<int> edition, int editions, TrendOptions options)
    {
        (Documents, _edition, _options) = ([.. documents.Select(d => d with { Keywords = [] })], [.. edition], options);
        (_sizes, _compared, Abstracts) = (new int[editions], new bool[editions], new int[editions]);
        for (var d = 0; d < documents.Count; d++)
        {
            _sizes[edition[d]]++;
            if (documents[d].Body.Length > 0) Abstracts[edition[d]]++;
        }

        var usable = Enumerable.Range(0, editions).Where(e => _sizes[e] > 0 && Abstracts[e] >= options.MinAbstracts * _sizes[e]).ToList();
        foreach (var e in usable) _compared[e] = true;
        Window = [.. usable.TakeLast(options.Window)];
        Earlier = [.. usable.Except(Window)];
    }

    /// <summary>The papers read.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>How many papers of each edition have an abstract.</summary>
    public int[] Abstracts { get; }

    /// <summary>The editions that are compared, ascending; the last of them is the latest.</summary>
    public IReadOnlyList<int> Window { get; }

    /// <summary>The usable editions before them, which tell what is new.</summary>
    public IReadOnlyList<int> Earlier { get; }

    /// <summary>Whether an edition has abstracts enough.</summary>
    public bool IsCompared(int edition) => _compared[edition];

    /// <summary>The trends of terms that were asked for, in their order. All of them are looked at together.</summary>
    /// <param name="terms">Words or phrases; plural, case and hyphens do not matter.</param>
    /// <param name="workers">Threads; they change nothing.</param>
    public IReadOnlyList<TermTrend> Of(IReadOnlyList<string> terms, Workers workers)
    {
        var keys = terms.Select(t => Tokenizer.Tokenize(t).Select(w => w.Term).ToArray()).ToList();
        var found = new bool[Documents.Count][];
        workers.For(found.Length, d =>
        {
            List<Token>[] texts = [Tokenizer.Tokenize(Documents[d].Title), Tokenizer.Tokenize(Documents[d].Body)];
            found[d] = [.. keys.Select(k => Array.Exists(texts, t => Holds(t, k)))];
        });
        return Told([.. terms.Select((t, i) => (t, Enumerable.Range(0, found.Length).Where(d => found[d][i]).ToArray()))]);
    }

    /// <summary>How many of some papers each edition has.</summary>
    internal int[] Count(IEnumerable<int> papers)
    {
        var counts = new int[_sizes.Length];
        foreach (var paper in papers) counts[_edition[paper]]++;
        return counts;
    }

    /// <summary>The trends of terms by the papers that have them.</summary>
    internal List<TermTrend> Told(IReadOnlyList<(string Term, int[] Papers)> terms)
    {
        var tested = terms.Select(t => Test(Count(t.Papers))).ToList();
        var corrected = TrendTests.Corrected([.. tested.Select(t => t.P)]);
        return [.. terms.Select((t, i) => Trend(t.Term, tested[i], corrected[i]))];
    }

    private static bool Holds(List<Token> text, string[] key)
    {
        for (var at = 0; key.Length > 0 && at + key.Length <= text.Count; at++)
        {
            var i = 0;
            while (i < key.Length && text[at + i].Term == key[i] && (i == 0 || text[at + i].Joined)) i++;
            if (i == key.Length) return true;
        }

        return false;
    }

    private Tested Test(int[] counts)
    {
        if (Window.Count < 2) return new Tested(counts, TrendKind.Steady, 1);
        var (latest, before) = (Window[^1], Window.Take(Window.Count - 2).Concat(Earlier).ToList());
        var inLatest = counts[latest];
        var inWindow = Window.Sum(e => counts[e]);
        if (inLatest == 0)
        {
            var all = Window.Sum(e => _sizes[e]);
            return new Tested(counts, TrendKind.Gone, inWindow == 0 ? 1 : TrendTests.AllWithin(inWindow, all - _sizes[latest], all));
        }

        if (before.Count > 0 && before.Sum(e => counts[e]) == 0)
        {
            var recent = _sizes[latest] + _sizes[Window[^2]];
            return new Tested(counts, TrendKind.New, TrendTests.AllWithin(inWindow, recent, recent + before.Sum(e => _sizes[e])));
        }

        var (z, p) = TrendTests.Trend([.. Window.Select(e => counts[e])], [.. Window.Select(e => _sizes[e])]);
        return new Tested(counts, z > 0 ? TrendKind.Rising : TrendKind.Falling, p);
    }

    private TermTrend Trend(string term, Tested tested, double q)
    {
        var editions = tested.Counts.Select((c, e) => EditionShare.Of(c, _sizes[e])).ToList();
        var (change, low, high) = (0.0, 0.0, 0.0);
        if (Window.Count > 1)
        {
            var now = editions[Window[^1]];
            var others = Window.SkipLast(1).ToList();
            var then = EditionShare.Of(others.Sum(e => tested.Counts[e]), others.Sum(e => _sizes[e]));
            change = now.Share - then.Share;
            low = change - Math.Sqrt(Math.Pow(now.Share - now.Low, 2) + Math.Pow(then.High - then.Share, 2));
            high = change + Math.Sqrt(Math.Pow(now.High - now.Share, 2) + Math.Pow(then.Share - then.Low, 2));
        }

        return new TermTrend(term, q <= _options.FalseDiscoveryRate ? tested.Kind : TrendKind.Steady, change, low, high, tested.P, q,
            editions);
    }

    private readonly record struct Tested(int[] Counts, TrendKind Kind, double P);
}
