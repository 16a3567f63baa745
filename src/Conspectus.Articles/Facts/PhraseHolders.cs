using System.Runtime.InteropServices;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Facts;

/// <summary>Which papers hold a phrase; each phrase is looked for once. Not safe for several threads at once.</summary>
/// <remarks>
/// An index of words leads to the papers that have the rarest word of a phrase, and only these are read. Cost: linear in the text when the
/// first phrase is asked for, then in the papers of that word.
/// </remarks>
/// <param name="papers">The papers; their places in this list are what is answered.</param>
internal sealed class PhraseHolders(IReadOnlyList<Paper> papers)
{
    private readonly Dictionary<string, List<int>> _found = new(StringComparer.Ordinal);
    private string[]? _texts;
    private Dictionary<string, List<int>> _words = [];

    /// <summary>Whether the paper at a place holds a phrase.</summary>
    public bool Has(string phrase, int place) => Found(phrase).BinarySearch(place) >= 0;

    /// <summary>The places of the papers whose title or abstract holds a phrase as <see cref="Phrase"/> compares it, ascending.</summary>
    public IReadOnlyList<int> Of(string phrase) => Found(phrase);

    private List<int> Found(string phrase)
    {
        if (!_found.TryGetValue(phrase, out var places)) _found.Add(phrase, places = Find(phrase));
        return places;
    }

    /// <summary>What is read of a paper.</summary>
    public static string Text(Paper paper) => $"{paper.Title.Text} {paper.Abstract.Text}";

    private List<int> Find(string phrase)
    {
        var texts = _texts ??= Read();
        var folded = Phrase.Fold(phrase);
        IEnumerable<int> candidates = Enumerable.Range(0, texts.Length);
        if (folded.Length > 1)
        {
            var lists = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(_words.GetValueOrDefault).ToList();
            if (lists.Contains(null)) return [];
            candidates = lists.MinBy(l => l!.Count)!;
        }

        var names = Phrase.Names(phrase);
        return
        [
            .. candidates.Where(p => texts[p].Contains(folded, StringComparison.Ordinal)
                && (names.Count == 0 || Phrase.HasNames(Text(papers[p]), names))),
        ];
    }

    private string[] Read()
    {
        var texts = new string[papers.Count];
        Parallel.For(0, texts.Length, i => texts[i] = Phrase.Fold(Text(papers[i])));
        _words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < texts.Length; i++)
        {
            for (int at = 1, end; at < texts[i].Length; at = end + 1)
            {
                end = texts[i].IndexOf(' ', at);
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(words, texts[i].AsSpan(at..end), out _);
                list ??= [];
                if (list.Count == 0 || list[^1] != i) list.Add(i);
            }
        }

        return texts;
    }

}
