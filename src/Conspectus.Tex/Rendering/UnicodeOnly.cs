using System.Globalization;
using System.Text;

namespace Conspectus.Tex.Rendering;

/// <summary>
/// Characters that pdfTeX's fonts lack: other scripts, pictures, rare letters. They are written so that XeTeX and LuaTeX print them,
/// and pdfTeX prints the nearest it has, or a question mark, in place of stopping:
/// <c>{\ifdefined\Umathchar 中\else ?\fi}</c>. XeTeX and LuaTeX define <c>\Umathchar</c>, pdfTeX does not.
/// </summary>
internal static class UnicodeOnly
{
    /// <summary>
    /// Appends such characters in a group of their own, within a second one where the capitals of their substitutes must be kept.
    /// </summary>
    public static void Append(StringBuilder tex, string run, bool protect)
    {
        var nearest = Nearest(run);
        var keep = protect && nearest.Any(char.IsAsciiLetterUpper);
        tex.Append(keep ? "{{" : "{");
        Condition(tex, run, nearest);
        tex.Append(keep ? "}}" : "}");
    }

    /// <summary>Appends one such character to a formula, where a group would change the spaces about it.</summary>
    public static void AppendToFormula(StringBuilder tex, string character)
    {
        Condition(tex, character, Nearest(character));
        tex.Append(' ');
    }

    private static string Nearest(string run)
    {
        var nearest = new StringBuilder();
        for (var at = 0; at < run.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(run, at);
            var element = run.Substring(at, length);
            at += length;
            if ((LatexLetters.Of(element) ?? LatexLetters.Nearest(element)) is { } near)
                nearest.Append(near);
            else if ((element == "ϵ" ? @"\epsilon" : LatexMath.Of(element)) is { } formula)
                nearest.Append('$').Append(formula).Append('$');
            else if (element.Any(char.IsWhiteSpace))
                nearest.Append(' ');
            else if (nearest.Length == 0 || nearest[^1] != '?')
                nearest.Append('?');
        }
        return nearest.ToString();
    }

    private static void Condition(StringBuilder tex, string run, string nearest)
    {
        tex.Append(@"\ifdefined\Umathchar");
        // Letters of the Latin script are written by their codes, so that names in that script are plain ASCII.
        if (run.All(c =>
            c is < '\u0250' or (>= '\u0250' and <= '\u02af') or (>= '\u0300' and <= '\u036f') or (>= '\u1e00' and <= '\u1eff')))
            foreach (var c in run)
                tex.Append(CultureInfo.InvariantCulture, $"^^^^{(int)c:x4}");
        else
            tex.Append(' ').Append(run);
        tex.Append(@"\else ").Append(nearest).Append(@"\fi");
    }
}
