using System.Collections.Concurrent;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>
/// Which documents say a phrase: all its words stand in title, body or keywords, side by side or not, or an acronym stands for them.
/// </summary>
/// <remarks>
/// Wider than holding a phrase: "federated optimization in learning across clients" says "federated learning". Answers are kept.
/// Several threads may ask.
/// </remarks>
internal sealed class Sayings
{
    private readonly PhraseIndex _index;
    private readonly KeyPhrases _phrases;
    private readonly int[][] _documents; // of each word that may be asked for, ascending
    private readonly bool[] _asked; // of each word: whether a document must have it
    private readonly (int Acronym, int[] Words)[] _acronyms;
    private readonly ConcurrentDictionary<int, int[]> _known = [];

    /// <summary>Reads the words of all documents. Cost: linear in the text.</summary>
    public Sayings(TokenizedCorpus corpus, PhraseIndex index, Acronyms acronyms, KeyPhrases phrases)
    {
        (_index, _phrases) = (index, phrases);
        _asked = [.. corpus.Words.Select(w => !StopWords.IsFunctionWord(w))];
        _acronyms = [.. index.Phrases.Where(p => p.Length == 1 && acronyms.MeaningOf(p[0]) is not null)
            .Select(p => (p[0], index.Phrases[acronyms.MeaningOf(p[0])!.Value]))];
        var needed = new bool[corpus.Words.Count];
        foreach (var word in index.Phrases.SelectMany(p => p)) needed[word] = _asked[word];
        var lists = new List<int>?[corpus.Words.Count];
        for (var i = 0; i < corpus.Titles.Length; i++)
        {
            foreach (var text in new[] { corpus.Titles[i], corpus.Bodies[i], corpus.Keywords[i] })
            {
                foreach (var word in text)
                {
                    if (word == TokenizedCorpus.Break || !needed[word]) continue;
                    var list = lists[word] ??= [];
                    if (list.Count == 0 || list[^1] != i) list.Add(i);
                }
            }
        }

        _documents = [.. lists.Select(l => l?.ToArray() ?? [])];
    }

    /// <summary>The documents that say a phrase, ascending.</summary>
    public int[] Of(int phrase)
    {
        if (_known.TryGetValue(phrase, out var known)) return known;
        var words = _index.Phrases[phrase];
        var spelled = _phrases.Words(phrase);
        var ways = _acronyms.Where(a => At(spelled, a.Words) >= 0)
            .Select(a => (int[])[.. spelled[..At(spelled, a.Words)], a.Acronym, .. spelled[(At(spelled, a.Words) + a.Words.Length)..]])
            .Append(words);
        if (!spelled.SequenceEqual(words)) ways = ways.Append(spelled);
        return _known[phrase] = [.. ways.SelectMany(All).Distinct().Order()];
    }

    /// <summary>How many of the documents of each group say any of some phrases.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="groups">The group of each document, from 0; −1 for one that does not count.</param>
    /// <param name="count">How many groups.</param>
    public int[] Count(IReadOnlyList<int> phrases, int[] groups, int count)
    {
        var counts = new int[count];
        foreach (var document in phrases.Count == 1 ? Of(phrases[0]) : phrases.SelectMany(Of).Distinct())
        {
            if (groups[document] >= 0) counts[groups[document]]++;
        }

        return counts;
    }

    private int[] All(int[] words)
    {
        var lists = words.Where(w => _asked[w]).Distinct().Select(w => _documents[w]).OrderBy(d => d.Length).ToList();
        if (lists.Count == 0) return [];
        return lists.Count == 1 ? lists[0]
            : [.. lists[0].Where(d => lists.Skip(1).All(l => Array.BinarySearch(l, d) >= 0))];
    }

    private static int At(int[] whole, int[] part)
    {
        for (var at = 0; at + part.Length <= whole.Length; at++)
        {
            if (whole.AsSpan(at, part.Length).SequenceEqual(part)) return at;
        }

        return -1;
    }
}
