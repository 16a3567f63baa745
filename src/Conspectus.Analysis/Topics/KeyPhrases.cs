using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>Scores how well phrases tell one group of documents from the rest.</summary>
internal sealed class KeyPhrases
{
    private const float WholeShare = 0.45f;
    private const float KeywordWholeShare = 0.3f;

    private readonly TokenizedCorpus _corpus;
    private readonly PhraseIndex _index;
    private readonly bool[] _alone;
    private readonly int[][] _words;

    public KeyPhrases(TokenizedCorpus corpus, PhraseIndex index, Acronyms acronyms)
    {
        (_corpus, _index) = (corpus, index);
        _words = index.Phrases.Select(p => p.SelectMany(w => acronyms.MeaningOf(w) is { } meaning ? index.Phrases[meaning] : [w]).ToArray()).ToArray();
        _alone = index.Phrases.Select(p => p.All(w => StopWords.IsGeneric(corpus.Words[w]) || StopWords.IsFunctionWord(corpus.Words[w]))).ToArray();
    }

    /// <summary>A phrase of a group.</summary>
    /// <param name="Id">Its number in the index.</param>
    /// <param name="Score">How telling it is; comparable within a group.</param>
    /// <param name="Count">How many documents of the group hold it.</param>
    /// <param name="Keyword">How many papers of the group have it as a keyword.</param>
    public readonly record struct Scored(int Id, double Score, int Count, int Keyword);

    /// <summary>The words of a phrase, its acronyms spelled out.</summary>
    public int[] Words(int phrase) => _words[phrase];

    /// <summary>The phrases of a group, most telling first.</summary>
    /// <remarks>
    /// The signed root of the log-likelihood ratio (T. Dunning, Computational Linguistics 19, 1993) of the group against its background, times the share of the group
    /// that holds the phrase to the power .4, more for phrases of two or three words, for those authors chose as keywords and for those that stand whole.
    /// </remarks>
    public List<Scored> Rank(IReadOnlyList<int> members, IReadOnlyList<int>? background)
    {
        var inside = Count(members);
        var outsideSize = background?.Count ?? _index.Documents.Length;
        var all = background is null ? null : Count(background);
        var keywords = new Dictionary<int, int>();
        foreach (var m in members)
        {
            foreach (var k in _index.Keywords[m]) keywords[k] = keywords.GetValueOrDefault(k) + 1;
        }

        var ranked = new List<Scored>();
        foreach (var (id, count) in inside)
        {
            if (_alone[id] || count < Math.Min(2, members.Count)) continue;
            var total = all is null ? _index.Frequency[id] : all[id];
            var ratio = SignedRoot(count, members.Count, total, outsideSize);
            if (ratio <= 0) continue;
            var score = ratio * Math.Pow((double)count / members.Count, 0.4) * LengthFactor(_index.Phrases[id]) * (0.3 + (0.7 * _index.Wholeness[id])) * (1 + (0.9 * Math.Sqrt((double)keywords.GetValueOrDefault(id) / count)));
            ranked.Add(new Scored(id, score, count, keywords.GetValueOrDefault(id)));
        }

        ranked.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Id.CompareTo(b.Id));
        return PreferWhole(ranked);
    }

    /// <summary>Whether one phrase lies in the other or they share most of their words.</summary>
    public bool Overlap(int a, int b)
    {
        var (x, y) = (_words[a], _words[b]);
        var shared = x.Intersect(y).Count(IsTelling);
        var least = Math.Min(Content(x), Content(y));
        return (least > 0 ? shared >= least : shared > 0) || Abbreviates(x, y) || Abbreviates(y, x);
    }

    /// <summary>Whether every telling word of one phrase stands in another.</summary>
    public bool Covers(int whole, int part) => !_words[part].Except(_words[whole]).Any(IsTelling);

    /// <summary>Whether two phrases overlap or have any telling word in common.</summary>
    public bool Share(int a, int b) => Overlap(a, b) || _words[a].Intersect(_words[b]).Any(IsTelling);

    /// <summary>Whether a phrase can be read alone, rather than only before a noun; authors who chose it as a keyword make that likelier.</summary>
    public bool IsWhole(Scored phrase, bool keyword) => _index.Wholeness[phrase.Id] >= (keyword ? KeywordWholeShare : WholeShare);

    /// <summary>How many of some documents hold a phrase but none of others.</summary>
    public int CountBeside(IReadOnlyList<int> members, int phrase, IReadOnlyList<int> others) =>
        members.Count(m => Array.BinarySearch(_index.Documents[m], phrase) >= 0 && !others.Any(o => Array.BinarySearch(_index.Documents[m], o) >= 0));

    // "OOD detection" beside "out-of-distribution detection": a word of one is the initials of the other's words.
    private bool Abbreviates(int[] x, int[] y)
    {
        var initials = Acronyms.Initials(y.Select(w => _corpus.Words[w]));
        var content = Acronyms.Initials(y.Select(w => _corpus.Words[w]).Where(w => !StopWords.IsFunctionWord(w)));
        return x.Select(w => _corpus.Words[w]).Any(w => w.Length is >= 2 and <= 5 && !y.Any(v => _corpus.Words[v] == w)
            && (initials.Contains(w, StringComparison.Ordinal) || (content.Length > 2 && w.Contains(content, StringComparison.Ordinal))));
    }

    private int Content(int[] phrase) => phrase.Count(IsTelling);

    private bool IsTelling(int word) => !StopWords.IsFunctionWord(_corpus.Words[word]) && !StopWords.IsGeneric(_corpus.Words[word]);

    private Dictionary<int, int> Count(IReadOnlyList<int> members)
    {
        var counts = new Dictionary<int, int>();
        foreach (var m in members)
        {
            foreach (var id in _index.Documents[m]) counts[id] = counts.GetValueOrDefault(id) + 1;
        }

        return counts;
    }

    private static double LengthFactor(int[] phrase) => phrase.Length switch { 1 => 0.62, 4 => 1.1, _ => 1.25 };

    // "reinforcement" gives way to "reinforcement learning" when most papers with the one hold the other.
    private List<Scored> PreferWhole(List<Scored> ranked)
    {
        var kept = new List<Scored>();
        var top = ranked.Take(200).ToList();
        foreach (var phrase in top)
        {
            var words = _index.Phrases[phrase.Id];
            var swallowed = top.Any(o => _index.Phrases[o.Id].Length > words.Length && o.Count >= 0.55 * phrase.Count && Contains(_index.Phrases[o.Id], words))
                || top.Any(o => _index.Phrases[o.Id].Length < words.Length && phrase.Count < 0.34 * o.Count && o.Score > 0.5 * phrase.Score && _index.Phrases[o.Id].Length > 1 && Contains(words, _index.Phrases[o.Id]));
            if (!swallowed) kept.Add(phrase);
        }

        return kept;
    }

    private static bool Contains(int[] whole, int[] part)
    {
        for (var at = 0; at + part.Length <= whole.Length; at++)
        {
            if (whole.AsSpan(at, part.Length).SequenceEqual(part)) return true;
        }

        return false;
    }

    private static double SignedRoot(double inGroup, double groupSize, double total, double allSize)
    {
        var expected = total * groupSize / allSize;
        if (inGroup <= expected) return 0;
        var outside = total - inGroup;
        var llr = Term(inGroup, expected) + Term(groupSize - inGroup, groupSize - expected)
            + Term(outside, total - expected) + Term(allSize - groupSize - outside, allSize - groupSize - (total - expected));
        return Math.Sqrt(Math.Max(0, 2 * llr));
    }

    private static double Term(double observed, double expected) => observed <= 0 || expected <= 0 ? 0 : observed * Math.Log(observed / expected);
}
