using System.Buffers;
using System.Globalization;
using System.Text;

namespace Conspectus.Tex.Rendering;

/// <summary>Writes characters as TeX and braces the words whose capitals a bibliography style must keep.</summary>
internal static class BibTexText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz ,.");

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['–'] = "--",
        ['—'] = "---",
        ['\u2009'] = @"\,",
        ['%'] = @"\%",
        ['&'] = @"\&",
        ['$'] = @"\$",
        ['#'] = @"\#",
        ['_'] = @"\_",
        ['{'] = @"\textbraceleft{}",
        ['}'] = @"\textbraceright{}",
        ['\\'] = @"\textbackslash{}",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
        ['<'] = @"\textless{}",
        ['>'] = @"\textgreater{}",
        ['*'] = "{*}",
        ['`'] = @"\textasciigrave{}",
        ['['] = "{[}",
    };

    /// <summary>Appends text; what would join with its neighbours to another sign is kept apart, so that it reads the same again.</summary>
    public static void Append(StringBuilder tex, string text, bool protect)
    {
        for (var i = 0; i < text.Length;)
        {
            var plain = PlainLength(text.AsSpan(i));
            tex.Append(text, i, plain);
            i += plain;
            if (i == text.Length)
                break;
            var start = i;
            while (i < text.Length && (IsLatin(text[i]) || (i > start && IsMark(text[i]))))
                i++;
            if (i == start)
            {
                i = OtherEnd(text, i);
                if (i - start == 1 && (text[start] <= '~' || BySign(text[start])))
                    Append(tex, text[start], i < text.Length ? text[i] : '\0');
                else
                    Foreign(tex, text[start..i], protect);
                continue;
            }
            var word = text.AsSpan(start, i - start);
            var keep = protect && BibTexCapitals.MustBeKept(word);
            tex.Append(keep ? "{" : "");
            if (Ascii.IsValid(word))
                tex.Append(word);
            else
                Word(tex, text[start..i], protect && !keep);
            tex.Append(keep ? "}" : "");
        }
    }

    /// <summary>ASCII characters as TeX.</summary>
    public static string OfAscii(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : Signs.GetValueOrDefault(c) ?? c.ToString()));

    // Whole words in small letters, and what stands between them.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(Plain) is var at and >= 0 ? at : text.Length;
        while (length > 0 && length < text.Length && (char.IsAsciiLetter(text[length - 1]) || IsMark(text[length])))
            length--;
        return length;
    }

    private static bool IsLatin(char c) =>
        char.IsAsciiLetterOrDigit(c)
            || (c > '~' && c is < '\u02b0' or (>= '\u1e00' and <= '\u1eff') or (>= '\ua720' and <= '\ua7ff') && char.IsLetter(c));

    private static bool IsMark(char c) =>
        c > '\u02ff' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Other scripts, and signs that are one character for a reader, or that a formula holds together: 🤖, ⟂̸, ℓ₁, αβ.
    private static int OtherEnd(string text, int start)
    {
        if (text[start] <= '~' && (start + 1 == text.Length || text[start + 1] <= '~'))
            return start + 1;
        var end = start + StringInfo.GetNextTextElementLength(text, start);
        if (text[start] <= '~' && end == start + 1)
            return end;
        if (end == start + 1 && BySign(text[start]))
            return end;
        while (end < text.Length && text[end] > '~' && !IsLatin(text[end]) && !char.IsWhiteSpace(text[end]) && !BySign(text[end]))
            end += StringInfo.GetNextTextElementLength(text, end);
        return end;
    }

    private static void Word(StringBuilder tex, string word, bool protect)
    {
        for (var at = 0; at < word.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(word, at);
            var letter = word.Substring(at, length);
            at += length;
            if (length == 1 && char.IsAsciiLetterOrDigit(letter[0]))
                tex.Append(letter);
            else if (LatexLetters.Of(letter) is { } command)
                tex.Append(command);
            else
                Foreign(tex, letter, protect);
        }
    }

    private static void Foreign(StringBuilder tex, string run, bool protect)
    {
        if (LatexMath.Of(run) is { } formula)
            Formula(tex, formula, protect);
        else if (run.Any(char.IsLetter) && run.All(c => char.IsLetter(c) || IsMark(c)))
            UnicodeOnly.Append(tex, run, protect); // a word of another script stays whole
        else
            for (var at = 0; at < run.Length;)
            {
                var end = at + StringInfo.GetNextTextElementLength(run, at);
                var element = run[at..end];
                if (LatexLetters.Of(element) is { } command)
                    tex.Append(command);
                else if (LatexMath.Of(element) is { } single)
                    Formula(tex, single, protect);
                else if (IsDash(element))
                    tex.Append(element);
                else
                {
                    while (end < run.Length && StringInfo.GetNextTextElementLength(run, end) is var length
                        && !HasForm(run.Substring(end, length)))
                        end += length;
                    UnicodeOnly.Append(tex, run[at..end], protect);
                }
                at = end;
            }
    }

    // Dashes that pdfTeX prints as they are.
    private static bool IsDash(string element) => element is "‐" or "‑" or "‒" or "―";

    private static bool HasForm(string element) =>
        IsDash(element) || LatexLetters.Of(element) is not null || LatexMath.Of(element) is not null;

    private static void Formula(StringBuilder tex, string formula, bool protect)
    {
        var keep = protect && LatexMath.HasLooseCapitals(formula);
        tex.Append(keep ? "{$" : "$").Append(formula).Append(keep ? "$}" : "$");
    }

    private static bool BySign(char c) => Signs.ContainsKey(c) || c is '“' or '”' or '\u00a0';

    private static void Append(StringBuilder tex, char c, char next)
    {
        if (c == ' ')
            tex.Append(c);
        else if (Sign(c, tex.Length > 0 ? tex[^1] : ' ', next) is { } sign)
        {
            if (tex.Length > 0 && sign[0] is '-' or '\'' && tex[^1] == sign[0])
                tex.Append("{}");
            tex.Append(sign);
        }
        else
            tex.Append(c);
    }

    // Quotes and ties are written as one types them where their neighbours leave no doubt which is meant.
    private static string? Sign(char c, char before, char next) => c switch
    {
        '“' => before is ' ' or '(' or '{' or '-' or '\n' && char.IsLetterOrDigit(next) ? "``" : @"{\textquotedblleft}",
        '”' => char.IsLetterOrDigit(before) || before is '.' or ',' or '}' or '!' or '?' or ')' ? "''" : @"{\textquotedblright}",
        '\u00a0' => char.IsLetterOrDigit(before) || before is '.' or '}' or '$' ? "~" : @"\nobreakspace{}",
        '\'' or '-' => c.ToString(),
        ':' when before == 'd' => "{:}", // of "(cid:12)", which is read as a glyph's number
        _ => Signs.GetValueOrDefault(c),
    };
}
