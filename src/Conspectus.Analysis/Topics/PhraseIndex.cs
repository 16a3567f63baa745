using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>The phrases of one to four words that enough documents share, and which documents hold them.</summary>
/// <remarks>
/// Level by level, as frequent item sets are found (R. Agrawal and R. Srikant, VLDB 1994): a phrase can only be frequent if the phrases
/// without its last and without its first word are. Cost: linear in the text, four passes.
/// </remarks>
public sealed class PhraseIndex
{
    /// <summary>The longest phrase, in words.</summary>
    public const int Longest = 4;

    private PhraseIndex(IReadOnlyList<int[]> phrases, int[] frequency, int[][] documents, int[][] keywords) =>
        (Phrases, Frequency, Documents, Keywords) = (phrases, frequency, documents, keywords);

    /// <summary>The phrases as word numbers of the corpus.</summary>
    public IReadOnlyList<int[]> Phrases { get; }

    /// <summary>How many documents hold each phrase.</summary>
    public int[] Frequency { get; }

    /// <summary>The phrases in each document's title, body and keywords, each once, ascending.</summary>
    public int[][] Documents { get; }

    /// <summary>The phrases that are whole keywords of each document.</summary>
    public int[][] Keywords { get; }

    /// <summary>Finds the phrases.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="minDocuments">A phrase in fewer documents is left out.</param>
    public static PhraseIndex Create(TokenizedCorpus corpus, int minDocuments)
    {
        var usable = corpus.Words.Select(w => !StopWords.IsFiller(w)).ToArray();
        var inner = corpus.Words.Select(w => w is "of" or "to" or "in" or "with" or "from" or "by" or "on").ToArray();
        var edge = corpus.Words.Select(w => !StopWords.IsFiller(w) && !StopWords.IsFunctionWord(w)).ToArray();
        var n = corpus.Titles.Length;
        var texts = new int[n][];
        for (var i = 0; i < n; i++) texts[i] = [.. corpus.Titles[i], TokenizedCorpus.Break, .. corpus.Bodies[i], TokenizedCorpus.Break, .. corpus.Keywords[i]];

        var ids = new Dictionary<Phrase, int>();
        var phrases = new List<int[]>();
        var frequency = new List<int>();
        var found = Enumerable.Range(0, n).Select(_ => new List<int>()).ToArray();
        var frequentBefore = new HashSet<Phrase>();
        for (var length = 1; length <= Longest; length++)
        {
            var counts = new Dictionary<Phrase, int>();
            var seen = new HashSet<Phrase>();
            foreach (var text in texts)
            {
                seen.Clear();
                foreach (var phrase in Occurrences(text, length, usable, inner, frequentBefore)) seen.Add(phrase);
                foreach (var phrase in seen) counts[phrase] = counts.GetValueOrDefault(phrase) + 1;
            }

            frequentBefore = counts.Where(c => c.Value >= minDocuments).Select(c => c.Key).ToHashSet();
            for (var i = 0; i < n; i++)
            {
                seen.Clear();
                foreach (var phrase in Occurrences(texts[i], length, usable, inner, []))
                {
                    if (!edge[phrase[0]] || !edge[phrase[length - 1]] || !frequentBefore.Contains(phrase) || !seen.Add(phrase)) continue;
                    if (!ids.TryGetValue(phrase, out var id))
                    {
                        ids.Add(phrase, id = phrases.Count);
                        phrases.Add(phrase.ToArray(length));
                        frequency.Add(counts[phrase]);
                    }

                    found[i].Add(id);
                }
            }
        }

        return new PhraseIndex(phrases, [.. frequency], found.Select(f => f.Order().ToArray()).ToArray(), corpus.Keywords.Select(k => WholeKeywords(k, ids)).ToArray());
    }

    private static IEnumerable<Phrase> Occurrences(int[] text, int length, bool[] usable, bool[] inner, HashSet<Phrase> shorter)
    {
        for (var at = 0; at + length <= text.Length; at++)
        {
            var good = true;
            for (var j = 0; j < length && good; j++) good = text[at + j] != TokenizedCorpus.Break && (usable[text[at + j]] || inner[text[at + j]]);
            if (!good) continue;
            if (length > 1 && shorter.Count > 0 && !(shorter.Contains(Phrase.Of(text, at, length - 1)) && shorter.Contains(Phrase.Of(text, at + 1, length - 1)))) continue;
            yield return Phrase.Of(text, at, length);
        }
    }

    private static int[] WholeKeywords(int[] keywords, Dictionary<Phrase, int> ids)
    {
        var whole = new SortedSet<int>();
        var start = 0;
        for (var i = 0; i < keywords.Length; i++)
        {
            if (keywords[i] != TokenizedCorpus.Break) continue;
            if (i - start is > 0 and <= Longest && ids.TryGetValue(Phrase.Of(keywords, start, i - start), out var id)) whole.Add(id);
            start = i + 1;
        }

        return [.. whole];
    }

    private readonly record struct Phrase(int A, int B, int C, int D)
    {
        public int this[int i] => i switch { 0 => A, 1 => B, 2 => C, _ => D };

        public static Phrase Of(int[] text, int at, int length) =>
            new(text[at], length > 1 ? text[at + 1] : -2, length > 2 ? text[at + 2] : -2, length > 3 ? text[at + 3] : -2);

        public int[] ToArray(int length) => new[] { A, B, C, D }[..length];
    }
}
