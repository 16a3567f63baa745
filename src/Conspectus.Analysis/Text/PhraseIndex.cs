namespace Conspectus.Analysis.Text;

/// <summary>The phrases of one to four words that enough documents share, and which documents hold them.</summary>
/// <remarks>
/// Level by level, as frequent item sets are found (R. Agrawal and R. Srikant, VLDB 1994): a phrase can only be frequent if the phrases
/// without its last and without its first word are. Cost: linear in the text, four passes.
/// </remarks>
public sealed class PhraseIndex
{
    /// <summary>The longest phrase, in words.</summary>
    public const int Longest = 4;

    private const int None = -1;

    private readonly List<int[]> _phrases = [];
    private readonly List<int> _frequency = [];
    private readonly List<float> _wholeness = [];
    private readonly List<(int Word, float Share)> _before = [];

    private PhraseIndex()
    {
    }

    /// <summary>The phrases as word numbers of the corpus.</summary>
    public IReadOnlyList<int[]> Phrases => _phrases;

    /// <summary>How many documents hold each phrase.</summary>
    public IReadOnlyList<int> Frequency => _frequency;

    /// <summary>
    /// The share of each phrase's occurrences that no word of content follows: "stochastic gradient" is rarely whole, "stochastic gradient
    /// descent" is.
    /// </summary>
    public IReadOnlyList<float> Wholeness => _wholeness;

    /// <summary>
    /// The word that stands before most occurrences of each phrase, with the share of them; −1 and 0 where there is none such.
    /// </summary>
    public IReadOnlyList<(int Word, float Share)> Before => _before;

    /// <summary>The phrases in each document's title, body and keywords, each once, ascending.</summary>
    public int[][] Documents { get; private set; } = [];

    /// <summary>The phrases that are whole keywords of each document, ascending.</summary>
    public int[][] Keywords { get; private set; } = [];

    /// <summary>Finds the phrases.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="minDocuments">A phrase in fewer documents is left out.</param>
    public static PhraseIndex Create(TokenizedCorpus corpus, int minDocuments)
    {
        var index = new PhraseIndex();
        var inner = corpus.Words.Select(w => w is "of" or "to" or "in" or "with" or "from" or "by" or "on").ToArray();
        var edge = corpus.Words.Select(w => !StopWords.IsFiller(w) && !StopWords.IsFunctionWord(w)).ToArray();
        var usable = corpus.Words.Select((w, i) => inner[i] || !StopWords.IsFiller(w)).ToArray();
        var texts = corpus.Titles.Select((_, i) => corpus.Text(i)).ToArray();
        var keywordStarts = corpus.Titles.Select((t, i) => t.Length + corpus.Bodies[i].Length + 2).ToArray();
        // The frequent phrase that begins at each position, by its number on the level before; before the first, whether a word may stand
        // in a phrase at all.
        var starts = texts.Select(text => text.Select(w => w != TokenizedCorpus.Break && usable[w] ? 0 : None).ToArray()).ToArray();
        var (found, keywords) = (texts.Select(_ => new List<int>()).ToArray(), texts.Select(_ => new List<int>()).ToArray());
        for (var length = 1; length <= Longest; length++)
        {
            var level = new PhraseLevel(length);
            for (var i = 0; i < texts.Length; i++) level.Read(i, texts[i], starts[i]);
            level.Keep(minDocuments);
            var ids = Enumerable.Repeat(None, level.Count).ToArray();
            var before = new Majority(level.Count);
            for (var i = 0; i < texts.Length; i++)
            {
                var text = texts[i];
                for (var p = 0; p + length <= text.Length; p++)
                {
                    if (starts[i][p] is not (>= 0 and var number) || !edge[text[p]] || !edge[text[p + length - 1]]) continue;
                    if (ids[number] == None) ids[number] = index.Add(text[p..(p + length)], level.Frequency(number));
                    var next = p + length < text.Length ? text[p + length] : TokenizedCorpus.Break;
                    if (next == TokenizedCorpus.Break || !edge[next]) index._wholeness[ids[number]] += 1f / level.Occurrences(number);
                    before.Vote(number, p > 0 ? text[p - 1] : TokenizedCorpus.Break);
                    found[i].Add(ids[number]);
                    if (p >= keywordStarts[i] && text[p - 1] == TokenizedCorpus.Break && next == TokenizedCorpus.Break)
                        keywords[i].Add(ids[number]);
                }
            }

            for (var i = 0; i < texts.Length; i++)
            {
                for (var p = 1; p < starts[i].Length; p++)
                {
                    if (starts[i][p] is >= 0 and var number && ids[number] != None) before.Count(number, texts[i][p - 1]);
                }
            }

            foreach (var (number, id) in ids.Index().Where(n => n.Item != None))
                index._before[id] = before.Of(number, level.Occurrences(number));
        }

        index.Documents = Array.ConvertAll(found, Ascending);
        index.Keywords = Array.ConvertAll(keywords, Ascending);
        return index;
    }

    /// <summary>
    /// Puts the word that stands before nearly every occurrence of a phrase into it, where no phrase of the index can have it: a word with
    /// which no phrase begins ("mean" field games), or a fifth one ("partially" observable Markov decision processes).
    /// </summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="share">Of the occurrences of the phrase.</param>
    /// <param name="surprise">
    /// How many times as frequent the word must be there as elsewhere: an article or a preposition is before anything.
    /// </param>
    public void Lengthen(TokenizedCorpus corpus, float share, double surprise)
    {
        var counts = new long[corpus.Words.Count];
        foreach (var word in corpus.Titles.Concat(corpus.Bodies).Concat(corpus.Keywords).SelectMany(t => t))
        {
            if (word != TokenizedCorpus.Break) counts[word]++;
        }

        var all = counts.Sum();
        for (var id = 0; id < _phrases.Count; id++)
        {
            var (word, usual) = _before[id];
            if (_phrases[id].Length == 1 || usual < share || usual * all < surprise * counts[word]) continue;
            if (_phrases[id].Length == Longest || StopWords.IsFiller(corpus.Words[word]) || StopWords.IsFunctionWord(corpus.Words[word]))
                _phrases[id] = [word, .. _phrases[id]];
        }
    }

    private static int[] Ascending(List<int> numbers)
    {
        numbers.Sort();
        var distinct = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1]) numbers[distinct++] = numbers[i];
        }

        return numbers.GetRange(0, distinct).ToArray();
    }

    private int Add(int[] phrase, int frequency)
    {
        _phrases.Add(phrase);
        _frequency.Add(frequency);
        _wholeness.Add(0);
        _before.Add((None, 0));
        return _phrases.Count - 1;
    }
}
