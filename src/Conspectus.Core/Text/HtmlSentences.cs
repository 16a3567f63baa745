using System.Text.RegularExpressions;

namespace Conspectus.Core.Text;

/// <summary>The sentences of sanitised HTML, formulas masked so that none is taken apart.</summary>
/// <param name="Masked">The sentences as HTML text without elements; each formula is one private-use character.</param>
/// <param name="Formulas">The formulas as MathML, in the order of those characters, the first <see cref="FirstFormula"/>.</param>
public sealed partial record HtmlSentences(IReadOnlyList<string> Masked, IReadOnlyList<string> Formulas)
{
    /// <summary>What stands for the first formula.</summary>
    public const char FirstFormula = '\uE000';

    private const char LastFormula = '\uF8FF';

    /// <summary>Splits sanitised HTML, such as an abstract's. Cost: linear in its length.</summary>
    public static HtmlSentences Split(string html)
    {
        var formulas = new List<string>();
        var text = Formula().Replace(PrivateUse().Replace(html, ""), match =>
        {
            if (formulas.Count > LastFormula - FirstFormula) return "";
            formulas.Add(match.Value);
            return ((char)(FirstFormula + formulas.Count - 1)).ToString();
        });
        var masked = Tag().Replace(BlockEnd().Replace(text, "\n\n"), "");
        return new HtmlSentences([.. Sentences.Split(masked).Select(s => White().Replace(s.Of(masked), " "))], formulas);
    }

    [GeneratedRegex(@"<math[\s>].*?</math>", RegexOptions.Singleline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"[\uE000-\uF8FF]")]
    private static partial Regex PrivateUse();

    [GeneratedRegex(@"</(?:p|li|ul|ol)>")]
    private static partial Regex BlockEnd();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
