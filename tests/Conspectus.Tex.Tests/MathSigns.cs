using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Conspectus.Tex.Tests;

/// <summary>The operators, relations, negations, fractions and roots of a formula, counted in its MathML and in its plain text.</summary>
internal static class MathSigns
{
    private const string Fraction = "a fraction";
    private const string Stack = "a stack";
    private const string Root = "√";

    /// <summary>What the MathML has more often than the text; empty where the text tells all of it.</summary>
    public static IReadOnlyList<string> Lost(string mathMl, string text)
    {
        var shown = Count(OfText(text));
        return [.. Count(OfMathMl(XElement.Parse(mathMl))).Where(s => s.Value > shown.GetValueOrDefault(s.Key)).Select(s => s.Key)];
    }

    /// <summary>How many signs of a text are struck through.</summary>
    public static int Negations(string text) => text.Normalize(NormalizationForm.FormD).Count(c => c == '\u0338');

    private static IEnumerable<string> OfMathMl(XElement element)
    {
        var name = element.Name.LocalName;
        if (name == "mphantom")
            return [];
        var own = name switch
        {
            "mfrac" when element.Elements().Any(e => e.Value.Length == 0) => [],
            "mfrac" => [element.Attribute("linethickness")?.Value is "0px" or "0pt" ? Stack : Fraction],
            "msqrt" or "mroot" => [Root],
            "menclose" when element.Attribute("notation")?.Value.EndsWith("diagonalstrike", StringComparison.Ordinal) == true => ["\u0338"],
            "mo" when element.HasElements => [],
            "mo" or "mi" or "mn" or "mtext" => Signs(element.Value),
            _ => Enumerable.Empty<string>(),
        };
        // The second part of an accented letter is the accent, which text writes as a combining mark of its own.
        var parts = name is "mover" or "munder" && IsAccent(element) ? element.Elements().Take(1) : element.Elements();
        return own.Concat(parts.SelectMany(OfMathMl));
    }

    private static bool IsAccent(XElement over) =>
        over.Attributes().Any(a => a.Name.LocalName is "accent" or "accentunder" && a.Value == "true")
        || over.Elements().Last() is { Name.LocalName: "mo" } mark && mark.Value.Length < 3
            && mark.Value.All(c => "….^~‾_→←↔˙¨ˇ˘´`˚¯⏞⏟⎴⎵⏠⏡⏜⏝⃛⃜↼⇀⇒".Contains(c, StringComparison.Ordinal));

    private static IEnumerable<string> OfText(string text)
    {
        var signs = Signs(text).ToList();
        // One character may stand for a sign of another name, and a slash or a word for a fraction.
        return signs
            .Concat(signs.Where(s => s == "/").Select(_ => Fraction))
            .Concat(signs.Where(s => s is "," or ";").Select(_ => Stack))
            .Concat(text.Split("choose").Skip(1).Select(_ => Stack))
            .Concat(text.Where(c => c is '∛' or '∜').Select(_ => Root))
            .Concat(text.Where(c => c == '‘').Select(_ => "`"))
            .Concat(text.Where(c => c == 'ᵀ').Select(_ => "⊤"))
            .Concat(text.Contains('⇌', StringComparison.Ordinal) ? ["⇀", "↽"] : []);
    }

    private static IEnumerable<string> Signs(string text) =>
        text.Replace('⋯', '…').Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(IsSign).Select(r => r.ToString())
            .Select(s => s switch
        {
            "-" => "−",
            "∗" or "⋆" => "*",
            "∣" or "❘" => "|",
            "∥" => "‖",
            "∘" => "°",
            "'" => "′",
            _ => s,
        });

    private static bool IsSign(Rune rune) =>
        rune.Value == 0x338 || (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol
        or UnicodeCategory.OtherSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation
        or UnicodeCategory.ClosePunctuation or UnicodeCategory.ModifierSymbol);

    private static Dictionary<string, int> Count(IEnumerable<string> signs) =>
        signs.GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
}
