namespace Conspectus.Core.Text;

/// <summary>Finds the formulas of a text in TeX, and hides them where only the words count.</summary>
public static class TexFormulas
{
    private const char Hidden = '\uE000';

    // Stands for what closes a formula behind a full stop: "$x = y.$ We" has the end of its sentence inside of its formula.
    private const char Closing = '”';

    /// <summary>
    /// The formulas in order, their delimiters included: $…$, $$…$$, \(…\), \[…\]. One that is not closed in its paragraph is none.
    /// </summary>
    /// <remarks>Linear in the length.</remarks>
    public static IReadOnlyList<TextSpan> Find(string tex)
    {
        var formulas = new List<TextSpan>();
        var paragraph = -1;
        var unclosed = ""; // the signs that nothing closes in what is left of the paragraph
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] is not ('$' or '\\')) continue;
            if (paragraph < i) (paragraph, unclosed) = (EndOfParagraph(tex, i), "");
            var sign = tex[i] == '$' || i + 1 == paragraph ? '$' : tex[i + 1];
            var end = unclosed.Contains(sign) ? 0 : tex[i] == '$' ? AfterDollars(tex, i, paragraph) : AfterCommand(tex, i, paragraph);
            if (end > 0) formulas.Add(new TextSpan(i, end - i));
            else if (sign is '$' or '(' or '[') unclosed += sign;
            if (end > 0) i = end - 1;
            else if (tex[i] == '\\') i++;
        }

        return formulas;
    }

    /// <summary>
    /// The text with formulas and groups in braces hidden, each character behind a private one, so that every position stays. A full stop
    /// at a formula's end stays visible. Linear in the length.
    /// </summary>
    public static string Hide(string tex)
    {
        var masked = tex.ToCharArray();
        foreach (var formula in Find(tex)) HideOne(tex, formula, masked);
        var depth = 0;
        for (var i = 0; i < masked.Length; i++)
        {
            if (masked[i] == '\n' && i + 1 < masked.Length && masked[i + 1] is '\n' or '\r') depth = 0;
            else if (masked[i] == '\\' && i + 1 < masked.Length && masked[i + 1] is '{' or '}' or '\\') i++;
            else if (masked[i] == '{') depth++;
            if (depth > 0 && masked[i] == '}') depth--;
            if (depth > 0) masked[i] = Hidden;
        }

        return new string(masked);
    }

    private static void HideOne(string tex, TextSpan formula, char[] masked)
    {
        var opening = tex[formula.Start] == '\\' || tex[formula.Start + 1] == '$' ? 2 : 1;
        var closing = tex[formula.End - 1] != '$' || (opening == 2 && tex[formula.End - 2] == '$') ? 2 : 1;
        var (start, end) = (formula.Start + opening, formula.End - closing);
        // "$e.g.$" is no formula.
        var stops = end > start && tex[end - 1] == '.' && !Abbreviations.IsOne(tex[start..(end - 1)].Trim());
        for (var i = formula.Start; i < formula.End; i++) masked[i] = stops && i >= end ? Closing : Hidden;
        if (stops) masked[end - 1] = '.';
    }

    private static int AfterDollars(string tex, int at, int paragraph)
    {
        var dollars = at + 1 < paragraph && tex[at + 1] == '$' ? 2 : 1;
        for (var i = at + dollars; i < paragraph; i++)
        {
            if (tex[i] == '\\') i++;
            else if (tex[i] == '$') return i + 1 < paragraph && dollars == 2 && tex[i + 1] == '$' ? i + 2 : i + 1;
        }

        return 0;
    }

    private static int AfterCommand(string tex, int at, int paragraph)
    {
        var close = at + 1 < paragraph ? tex[at + 1] switch { '(' => "\\)", '[' => "\\]", _ => null } : null;
        var end = close is null ? -1 : tex.IndexOf(close, at + 2, paragraph - at - 2, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 2;
    }

    private static int EndOfParagraph(string tex, int at)
    {
        for (at = tex.IndexOf('\n', at); at >= 0 && at + 1 < tex.Length; at = tex.IndexOf('\n', at + 1))
        {
            if (tex[at + 1] is '\n' or '\r') return at;
        }

        return tex.Length;
    }
}
