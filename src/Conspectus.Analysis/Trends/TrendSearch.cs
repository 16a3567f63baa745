using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Trends;

/// <summary>Finds the phrases of a conference whose shares change.</summary>
public static class TrendSearch
{
    private const float MinWholeness = 0.4f; // of a phrase's places; else it is the beginning of others
    private const int Spelled = 40; // papers whose spelling of a phrase is looked at

    /// <summary>
    /// The phrases that rise, fall, are new or gone, the surest of each kind first, and how many phrases were looked at. Cost: some seconds
    /// for 20,000 papers. The number of threads changes nothing.
    /// </summary>
    /// <param name="reading">The papers.</param>
    /// <param name="options">Options.</param>
    /// <param name="workers">Threads.</param>
    public static (IReadOnlyList<TermTrend> Trends, int Tested) Changing(TrendReading reading, TrendOptions options, Workers workers)
    {
        if (reading.Window.Count < 2) return ([], 0);
        var corpus = TokenizedCorpus.Create(reading.Documents, workers);
        var index = PhraseIndex.Create(corpus, options.MinPapers);
        var papers = new List<int>[index.Phrases.Count];
        for (var p = 0; p < papers.Length; p++) papers[p] = new List<int>(index.Frequency[p]);
        foreach (var (paper, phrases) in index.Documents.Index())
        {
            foreach (var phrase in phrases) papers[phrase].Add(paper);
        }

        var looked = Enumerable.Range(0, papers.Length).Where(p => Says(index.Phrases[p], corpus) && index.Wholeness[p] >= MinWholeness
            && reading.Count(papers[p]) is var counts && reading.Window.Sum(e => counts[e]) >= options.MinPapers).ToList();
        var told = reading.Told([.. looked.Select(p => ("", papers[p].ToArray()))]);
        var chosen = new List<TermTrend>();
        foreach (var kind in told.Zip(looked, (t, p) => (Phrase: p, Trend: t)).Where(t => t.Trend.Kind != TrendKind.Steady)
            .GroupBy(t => t.Trend.Kind)
            .OrderBy(k => k.Key))
        {
            var kept = new List<(int Phrase, TermTrend Trend)>();
            foreach (var next in kind.OrderBy(t => t.Trend.P).ThenByDescending(t => Math.Abs(t.Trend.Change))
                .ThenByDescending(t => index.Phrases[t.Phrase].Length).ThenBy(t => t.Phrase))
            {
                if (kept.Count == options.MostOfAKind) break;
                if (kept.Exists(k => Same(index.Phrases[k.Phrase], index.Phrases[next.Phrase], papers[k.Phrase], papers[next.Phrase],
                    options.SamePapers)))
                    continue;
                if (Spelling(index.Phrases[next.Phrase], corpus, papers[next.Phrase], reading.Documents) is { } spelling)
                    kept.Add((next.Phrase, next.Trend with { Term = spelling }));
            }

            chosen.AddRange(kept.Select(k => k.Trend));
        }

        return (chosen, looked.Count);
    }

    // A word that stands in papers of every subject is no subject.
    private static bool Says(int[] phrase, TokenizedCorpus corpus) =>
        phrase.Any(w => !StopWords.IsGeneric(corpus.Words[w]) && !StopWords.IsFiller(corpus.Words[w])
            && !StopWords.IsFunctionWord(corpus.Words[w]));

    private static bool Same(int[] a, int[] b, List<int> papersOfA, List<int> papersOfB, double share)
    {
        if (!Within(a, b) && !Within(b, a)) return false;
        var common = papersOfA.Intersect(papersOfB).Count();
        return common >= share * Math.Min(papersOfA.Count, papersOfB.Count)
            && common >= share / 2 * Math.Max(papersOfA.Count, papersOfB.Count);
    }

    private static bool Within(int[] part, int[] whole)
    {
        for (var at = 0; at + part.Length <= whole.Length; at++)
        {
            if (whole.AsSpan(at, part.Length).SequenceEqual(part)) return true;
        }

        return false;
    }

    // Null for what is mostly a piece of a longer word, as "image pre" of "language-image pre-training".
    private static string? Spelling(int[] phrase, TokenizedCorpus corpus, List<int> papers, IReadOnlyList<Document> documents)
    {
        var words = Array.ConvertAll(phrase, w => corpus.Words[w]);
        var places = papers.TakeLast(Spelled).SelectMany(d => new[] { documents[d].Body, documents[d].Title })
            .SelectMany(text => Places(text, words)).ToList();
        if (2 * places.Count(p => p.Piece) > places.Count) return null;
        return places.Where(p => !p.Piece).GroupBy(p => p.Text).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Count(char.IsUpper))
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();
    }

    private static IEnumerable<(string Text, bool Piece)> Places(string text, string[] words)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var at = 0; at + words.Length <= tokens.Count; at++)
        {
            var i = 0;
            while (i < words.Length && tokens[at + i].Term == words[i] && (i == 0 || tokens[at + i].Joined)) i++;
            if (i < words.Length) continue;
            var (start, end) = (tokens[at].Start, tokens[at + i - 1].Start + tokens[at + i - 1].Length);
            var piece = (start > 0 && text[start - 1] == '-')
                || (end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1]));
            yield return (text[start..end], piece);
        }
    }
}
