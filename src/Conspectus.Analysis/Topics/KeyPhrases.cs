using System.Buffers;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Topics;

/// <summary>Scores how well phrases tell one group of documents from the rest.</summary>
internal sealed class KeyPhrases
{
    private const float WholeShare = 0.45f;
    private const float KeywordWholeShare = 0.3f;
    private const int LeastBeginning = 4; // letters
    private const int MostTelling = 200;
    private const float UsualSubject = 1.1f;
    private const float LeastSubject = 0.4f;
    private const float MostSubject = 1.2f;
    private const float UnknownSubject = 0.6f;
    private const float LeastTold = 0.8f; // of a word, or a phrase that no author gave as a keyword
    private const float LeastToldOfGeneric = 1; // of a phrase that ends in a word such as "data"

    private readonly TokenizedCorpus _corpus;
    private readonly PhraseIndex _index;
    private readonly bool[] _alone;
    private readonly int[][] _words;
    private readonly int[] _spellings; // of each word the first that differs from it in its spelling alone
    private readonly int[] _forms; // and the first that differs in its ending
    private readonly int[] _singles; // of each word the phrase it is alone, or −1
    // Of each phrase the one telling word that cannot stand alone, as "multimodal" of "multimodal learning"; itself if there is none.
    private readonly int[] _cores;
    private readonly bool[] _telling; // of each word of the corpus
    private readonly bool[] _keyword; // of each phrase: whether some paper of the library has it as a keyword
    private readonly float[] _subject; // of each phrase: how far it is one that papers are about
    // Of each phrase, computed when first needed. References: several threads write them, and a reference is written in one piece.
    private readonly Initials?[] _initials;

    public KeyPhrases(TokenizedCorpus corpus, PhraseIndex index, Acronyms acronyms)
    {
        (_corpus, _index) = (corpus, index);
        var numbers = corpus.Words.Index().ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);
        _words = index.Phrases.Select(p =>
            Joined(numbers, p.SelectMany(w => acronyms.MeaningOf(w) is { } meaning ? index.Phrases[meaning] : [w]).ToArray())).ToArray();
        _telling = corpus.Words.Select(w => !StopWords.IsFunctionWord(w) && !StopWords.IsGeneric(w)).ToArray();
        _spellings = Forms(corpus.Words, w => SpellingVariants.Key(
            w.EndsWith("ia", StringComparison.Ordinal) && numbers.ContainsKey(w[..^1] + "um") ? w[..^1] + "um" : w));
        _forms = Forms(corpus.Words, w => PorterStemmer.Stem(corpus.Words[_spellings[numbers[w]]]));
        _alone = index.Phrases.Select(p => !p.Any(w => _telling[w])).ToArray();
        _initials = new Initials?[index.Phrases.Count];
        _keyword = new bool[index.Phrases.Count];
        foreach (var phrase in index.Keywords.SelectMany(k => k)) _keyword[phrase] = true;
        _singles = Singles();
        _cores = Cores();
        _subject = [.. Enumerable.Range(0, index.Phrases.Count).Select(p => Tells(p) is > 0 and var told
            ? Math.Clamp(told / UsualSubject, LeastSubject, MostSubject) : UnknownSubject)];
    }

    private int[] Joined(Dictionary<string, int> numbers, int[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (numbers.TryGetValue(_corpus.Words[words[i]] + _corpus.Words[words[i + 1]], out var one))
                return Joined(numbers, [.. words[..i], one, .. words[(i + 2)..]]);
        }

        return words;
    }

    private static int[] Forms(IReadOnlyList<string> words, Func<string, string> form)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. words.Select((word, number) => first.TryAdd(form(word), number) ? number : first[form(word)])];
    }

    private int[] Singles()
    {
        var singles = Enumerable.Repeat(-1, _corpus.Words.Count).ToArray();
        foreach (var (id, phrase) in _index.Phrases.Index().Where(p => p.Item.Length == 1)) singles[phrase[0]] = id;
        return singles;
    }

    private int[] Cores() =>
        [.. _index.Phrases.Select((phrase, id) =>
            phrase.Count(w => _telling[w]) == 1 && _singles[phrase.First(w => _telling[w])] is >= 0 and var core
            && _index.Wholeness[core] < KeywordWholeShare ? core : id)];

    /// <summary>A phrase of a group.</summary>
    /// <param name="Id">Its number in the index.</param>
    /// <param name="Score">How telling it is; comparable within a group.</param>
    /// <param name="Count">How many documents of the group hold it.</param>
    /// <param name="Keyword">How many papers of the group have it as a keyword.</param>
    public readonly record struct Scored(int Id, double Score, int Count, int Keyword);

    /// <summary>
    /// The words of a phrase, its acronyms spelled out and its parts joined where other authors write them as one word ("multi-modal").
    /// </summary>
    public int[] Words(int phrase) => _words[phrase];

    /// <summary>The phrases of a group, most telling first.</summary>
    /// <remarks>
    /// The signed root of the log-likelihood ratio (T. Dunning, Computational Linguistics 19, 1993) of the group against its background,
    /// times the share of the group that holds the phrase to the power .4. A phrase whose one telling word cannot stand alone ("multimodal"
    /// in "multimodal learning") is given the score of that word, in proportion to its own share of the papers with the word. Phrases of
    /// two or three words, author keywords and phrases that stand whole score more.
    /// </remarks>
    /// <param name="members">The group.</param>
    /// <param name="background">What <see cref="Count(IReadOnlyList{int})"/> gives of the documents the group is told from, or null for
    /// all.</param>
    /// <param name="backgroundSize">How many those are.</param>
    public List<Scored> Rank(IReadOnlyList<int> members, int[]? background, int backgroundSize)
    {
        var inside = ArrayPool<int>.Shared.Rent(_index.Phrases.Count);
        Count(members, inside);
        var keywords = new Dictionary<int, int>();
        foreach (var m in members)
        {
            foreach (var k in _index.Keywords[m]) keywords[k] = keywords.GetValueOrDefault(k) + 1;
        }

        double Telling(int phrase) =>
            SignedRoot(inside[phrase], members.Count, background is null ? _index.Frequency[phrase] : background[phrase], backgroundSize)
                * Math.Pow((double)inside[phrase] / members.Count, 0.4);

        var ranked = new List<Scored>();
        for (var id = 0; id < _index.Phrases.Count; id++)
        {
            var count = inside[id];
            if (count < Math.Min(2, members.Count) || _alone[id]) continue;
            var telling = Telling(id);
            if (telling <= 0) continue;
            var core = _cores[id];
            if (inside[core] > count) telling = Math.Max(telling, Telling(core) * Math.Sqrt((double)count / inside[core]));
            var score = telling * LengthFactor(_index.Phrases[id]) * _subject[id] * (0.3 + (0.7 * _index.Wholeness[id]))
                * (1 + (0.9 * Math.Sqrt((double)keywords.GetValueOrDefault(id) / count)));
            ranked.Add(new Scored(id, score, count, keywords.GetValueOrDefault(id)));
        }

        ArrayPool<int>.Shared.Return(inside);
        ranked.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Id.CompareTo(b.Id));
        return PreferWhole(ranked);
    }

    /// <summary>How many of some documents hold each phrase.</summary>
    public int[] Count(IReadOnlyList<int> members)
    {
        var counts = new int[_index.Phrases.Count];
        Count(members, counts);
        return counts;
    }

    private void Count(IReadOnlyList<int> members, int[] counts)
    {
        counts.AsSpan(0, _index.Phrases.Count).Clear();
        foreach (var m in members)
        {
            foreach (var id in _index.Documents[m]) counts[id]++;
        }
    }

    /// <summary>Whether one phrase lies in the other or they share most of their words.</summary>
    public bool Overlap(int a, int b)
    {
        var (x, y) = (_words[a], _words[b]);
        var shared = SharedTelling(x, y);
        var least = Math.Min(Content(x), Content(y));
        return (least > 0 ? shared >= least : shared > 0) || Abbreviates(x, b) || Abbreviates(y, a);
    }

    /// <summary>Whether every telling word of one phrase stands in another.</summary>
    public bool Covers(int whole, int part) =>
        Array.TrueForAll(_words[part], w => !_telling[w] || Array.Exists(_words[whole], o => _spellings[o] == _spellings[w]));

    /// <summary>
    /// Whether two phrases are one in other words: "Nash equilibria" and "Nash equilibrium", "PAC-Bayesian bounds" and "PAC-Bayes bounds".
    /// </summary>
    public bool IsSame(int a, int b) => _words[a].Length == _words[b].Length && _words[a].Zip(_words[b]).All(w =>
        _forms[w.First] == _forms[w.Second] || Begins(_corpus.Words[w.First], _corpus.Words[w.Second])
            || Begins(_corpus.Words[w.Second], _corpus.Words[w.First]));

    /// <summary>
    /// The one telling word of a phrase that a generic one ends, as a phrase of its own: "segmentation" of "segmentation models".
    /// </summary>
    public int? WordOf(int phrase) =>
        _index.Phrases[phrase] is [var first, var last] && _telling[first] && !_telling[last]
        && _singles[first] is >= 0 and var word ? word : null;

    /// <summary>
    /// Whether a phrase has every telling word of another and one more: "multi-agent reinforcement learning" beside "reinforcement
    /// learning".
    /// </summary>
    public bool Narrows(int narrow, int wide) => Covers(narrow, wide) && !Covers(wide, narrow);

    /// <summary>
    /// Whether a phrase can be read as a subject: the field speaks of it as of one ("average" and "accuracy loss" tell nothing), it is no
    /// stretch of a sentence ("approach to inference"), and it is no "denoising methods" of which the field knows nothing; or, if it has
    /// several words, some author gave it as a keyword. There is no "and" in it.
    /// </summary>
    public bool IsSubject(int phrase)
    {
        var words = _index.Phrases[phrase];
        if (Array.Exists(words, w => _corpus.Words[w] is "and" or "or")) return false;
        var told = Tells(phrase);
        if (words.Length == 1) return told is 0 or >= LeastTold;
        if (_keyword[phrase]) return true;
        if (words.Skip(1).Any(w => StopWords.IsFunctionWord(_corpus.Words[w]))) return false;
        return _telling[words[^1]] ? told is 0 or >= LeastTold
            : told >= LeastToldOfGeneric || (told == 0 && _corpus.Words[words[^1]] is "model" or "network" or "learning" or "system");
    }

    /// <summary>Whether two phrases overlap or have any telling word in common.</summary>
    public bool Share(int a, int b) => SharedTelling(_words[a], _words[b]) > 0 || Overlap(a, b);

    /// <summary>
    /// Whether a phrase can be read alone, rather than only before a noun; authors who chose it as a keyword make that likelier.
    /// </summary>
    public bool IsWhole(Scored phrase, bool keyword) => _index.Wholeness[phrase.Id] >= (keyword ? KeywordWholeShare : WholeShare);

    /// <summary>
    /// What a phrase tells of a paper's subject, by the table that ships with the program: its only word, or the most that two words of it
    /// tell which stand side by side; 0 where the table knows none of them.
    /// </summary>
    public float Tells(int phrase)
    {
        var (table, words) = (ShippedTerms.Table, Array.ConvertAll(_index.Phrases[phrase], w => _corpus.Words[w]));
        if (words.Length == 1) return table.Find(words[0]) is var row and >= 0 ? table.Weights[row] : 0;
        return Enumerable.Range(0, words.Length - 1).Select(w => table.Find(words[w], words[w + 1]))
            .Max(pair => pair >= 0 ? table.Weights[pair] : 0);
    }

    /// <summary>How many of some documents hold a phrase but none of others.</summary>
    public int CountBeside(IReadOnlyList<int> members, int phrase, IReadOnlyList<int> others) =>
        members.Count(m => Holds(m, phrase) && !others.Any(o => Holds(m, o)));

    private bool Holds(int document, int phrase) => Array.BinarySearch(_index.Documents[document], phrase) >= 0;

    private static bool Begins(string part, string whole) =>
        part.Length >= LeastBeginning && whole.StartsWith(part, StringComparison.Ordinal);

    // "OOD detection" beside "out-of-distribution detection": a word of one is the initials of the other's words.
    private bool Abbreviates(int[] x, int other)
    {
        var (initials, content) = _initials[other] ??= InitialsOf(_words[other].Select(w => _corpus.Words[w]).ToList());
        return initials.Length > 1
            && Array.Exists(x, word => _corpus.Words[word] is var w && Acronyms.CanBe(w) && !_words[other].Contains(word)
            && (initials.Contains(w, StringComparison.Ordinal) || (content.Length > 2 && w.Contains(content, StringComparison.Ordinal))));
    }

    private static Initials InitialsOf(List<string> words) =>
        new(Acronyms.Initials(words), Acronyms.Initials(words.Where(w => !StopWords.IsFunctionWord(w))));

    private int Content(int[] phrase) => phrase.Count(w => _telling[w]);

    private int SharedTelling(int[] x, int[] y)
    {
        var shared = 0;
        for (var i = 0; i < x.Length; i++)
            shared += _telling[x[i]] && Array.IndexOf(x, x[i]) == i && Array.Exists(y, o => _spellings[o] == _spellings[x[i]]) ? 1 : 0;
        return shared;
    }

    private static double LengthFactor(int[] phrase) => phrase.Length switch { 1 => 0.62, 4 => 1.1, _ => 1.25 };

    // "reinforcement" is dropped for "reinforcement learning" if most papers with the one hold the other.
    private List<Scored> PreferWhole(List<Scored> ranked)
    {
        var top = ranked.Take(MostTelling).ToArray();
        var words = Array.ConvertAll(top, t => _index.Phrases[t.Id]);
        var kept = new List<Scored>();
        for (var i = 0; i < top.Length; i++)
        {
            var swallowed = false;
            for (var o = 0; o < top.Length && !swallowed; o++)
            {
                swallowed = words[o].Length > words[i].Length ? top[o].Count >= 0.55 * top[i].Count && Contains(words[o], words[i])
                    : words[o].Length < words[i].Length && words[o].Length > 1 && top[i].Count < 0.34 * top[o].Count
                        && top[o].Score > 0.5 * top[i].Score && Contains(words[i], words[o]);
            }

            if (!swallowed) kept.Add(top[i]);
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

    private static double Term(double observed, double expected) =>
        observed <= 0 || expected <= 0 ? 0 : observed * Math.Log(observed / expected);

    private sealed record Initials(string All, string Content);
}
