using System.Text.RegularExpressions;
using Conspectus.Core.Text;

namespace Conspectus.Reader.Papers;

/// <summary>A sentence of an abstract, its formulas masked so that no cut goes through one.</summary>
/// <param name="Masked">HTML text without elements; each formula is one private-use character.</param>
/// <param name="Formulas">The formulas of the abstract, in the order of those characters.</param>
internal sealed partial record AbstractSentence(string Masked, IReadOnlyList<string> Formulas)
{
    private const int Longest = 280;
    private const char FirstFormula = '\uE000';
    private const char LastFormula = '\uF8FF';

    /// <summary>The sentences of an abstract given as sanitised HTML.</summary>
    public static List<AbstractSentence> Read(string abstractHtml)
    {
        var formulas = new List<string>();
        var text = Formula().Replace(PrivateUse().Replace(abstractHtml, ""), match =>
        {
            if (formulas.Count > LastFormula - FirstFormula) return "";
            formulas.Add(match.Value);
            return ((char)(FirstFormula + formulas.Count - 1)).ToString();
        });
        var masked = Tag().Replace(BlockEnd().Replace(text, "\n\n"), "");
        return [.. Sentences.Split(masked).Select(s => new AbstractSentence(White().Replace(s.Of(masked), " "), formulas))];
    }

    /// <summary>HTML of text and formulas, at most 280 characters of text, cut at words.</summary>
    /// <param name="share">What each word counts, to choose the part of a long sentence that tells most; the beginning where none
    /// counts.</param>
    public string Show(Func<string, float> share) => PrivateUse().Replace(Cut(share), match => Formulas[match.Value[0] - FirstFormula]);

    private string Cut(Func<string, float> share)
    {
        if (Masked.Length <= Longest) return Masked;
        var starts = new List<int> { 0 };
        for (var i = Masked.IndexOf(' '); i >= 0 && i < Masked.Length - (Longest / 2); i = Masked.IndexOf(' ', i + 1)) starts.Add(i + 1);
        var start = starts.MaxBy(s => Math.Round(Told(Part(s), share), 4)); // of equals the first
        var part = Part(start);
        return (start > 0 ? "… " : "") + (start + part.Length < Masked.Length ? part.TrimEnd(',', ':', ' ') + "…" : part);
    }

    private string Part(int start)
    {
        if (start + Longest >= Masked.Length) return Masked[start..];
        var cut = Masked.LastIndexOf(' ', start + Longest - 1);
        return PartOfEntity().Replace(Masked[start..(cut > start + (Longest / 2) ? cut : start + Longest - 1)], "");
    }

    private static float Told(string text, Func<string, float> share) =>
        Highlighting.Words(text).Select(w => w.ToLowerInvariant()).Distinct().Sum(share);

    [GeneratedRegex(@"<math[\s>].*?</math>", RegexOptions.Singleline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"[\uE000-\uF8FF]")]
    private static partial Regex PrivateUse();

    [GeneratedRegex(@"</(?:p|li|ul|ol)>")]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"&[^;\s]*$")]
    private static partial Regex PartOfEntity();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
