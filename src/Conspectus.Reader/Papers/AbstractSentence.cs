using System.Text.RegularExpressions;
using Conspectus.Core.Text;

namespace Conspectus.Reader.Papers;

/// <summary>A sentence of an abstract, its formulas masked so that no cut goes through one.</summary>
/// <param name="Masked">HTML text without elements; each formula is one private-use character.</param>
/// <param name="Formulas">The formulas of the abstract, in the order of those characters.</param>
internal sealed partial record AbstractSentence(string Masked, IReadOnlyList<string> Formulas)
{
    private const int Longest = 280;

    /// <summary>The sentences of an abstract given as sanitised HTML.</summary>
    public static List<AbstractSentence> Read(string abstractHtml)
    {
        var sentences = HtmlSentences.Split(abstractHtml);
        return [.. sentences.Masked.Select(s => new AbstractSentence(s, sentences.Formulas))];
    }

    /// <summary>HTML of text and formulas, at most 280 characters of text, cut at words.</summary>
    /// <param name="share">
    /// What each word counts, to choose the part of a long sentence that tells most; the beginning where none counts.
    /// </param>
    public string Show(Func<string, float> share) =>
        PrivateUse().Replace(Cut(share), match => Formulas[match.Value[0] - HtmlSentences.FirstFormula]);

    private string Cut(Func<string, float> share)
    {
        if (Masked.Length <= Longest) return Masked;
        var start = MostTelling(share);
        var part = PartOfEntity().Replace(Masked[start..EndOf(start)], "");
        return (start > 0 ? "… " : "") + (start + part.Length < Masked.Length ? part.TrimEnd(',', ':', ' ') + "…" : part);
    }

    // Linear: a part holds but a few dozen words, and only those that tell are looked at.
    private int MostTelling(Func<string, float> share)
    {
        var words = Highlighting.WordsIn(Masked).Select(w => (w.Index, Word: w.Value.ToLowerInvariant()));
        var telling = words.Select(w => (w.Index, w.Word, Share: share(w.Word))).Where(w => w.Share > 0).ToList();
        var (best, most, first) = (0, 0.0, 0);
        for (int start = 0, space; first < telling.Count; start = space + 1)
        {
            while (first < telling.Count && telling[first].Index < start) first++;
            var end = EndOf(start);
            var inside = telling.Skip(first).TakeWhile(w => w.Index + w.Word.Length <= end);
            var told = Math.Round(inside.DistinctBy(w => w.Word).Sum(w => w.Share), 4);
            if (told > most) (best, most) = (start, told); // of equals the first
            space = Masked.IndexOf(' ', start);
            if (space < 0 || space >= Masked.Length - (Longest / 2)) break;
        }

        return best;
    }

    /// <summary>Where the part that begins at a place ends.</summary>
    private int EndOf(int start)
    {
        if (start + Longest >= Masked.Length) return Masked.Length;
        var cut = Masked.LastIndexOf(' ', start + Longest - 1);
        return cut > start + (Longest / 2) ? cut : start + Longest - 1;
    }

    [GeneratedRegex(@"[\uE000-\uF8FF]")]
    private static partial Regex PrivateUse();

    [GeneratedRegex(@"&[^;\s]*$")]
    private static partial Regex PartOfEntity();
}
