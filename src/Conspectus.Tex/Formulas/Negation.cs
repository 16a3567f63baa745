using System.Globalization;
using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>Signs that are struck through: ≠ for a negated =, and a slash laid over what has no negated sign of its own.</summary>
internal static class Negation
{
    /// <summary>The slash that Unicode lays over the character before it.</summary>
    public const char Slash = '\u0338';

    /// <summary>Whether the command negates what follows it.</summary>
    public static bool IsNegation(ReadOnlySpan<char> name) => name is "not" or "centernot";

    /// <summary>Whether the command strikes its argument out.</summary>
    public static bool IsStrike(ReadOnlySpan<char> name) => name is "cancel" or "bcancel" or "xcancel" or "slashed";

    /// <summary>
    /// Where the operand of a negation begins. Spaces that move the slash, commands for the class of the sign, and empty braces are
    /// passed over; further negations are passed over too and counted in <paramref name="times"/>.
    /// </summary>
    public static int Operand(string tex, int at, ref int times)
    {
        for (; ; )
        {
            var start = at;
            if (at < tex.Length && tex[at] is ' ' or '~' or '\n')
                at++;
            else if (at + 1 < tex.Length && tex[at] == '{' && tex[at + 1] == '}')
                at += 2;
            else if (at + 1 < tex.Length && tex[at] == '\\' && tex[at + 1] is '!' or ',' or ';' or ':' or ' ' or '>')
                at += 2;
            else if (NameAt(tex, at) is { Length: > 0 } name && (IsSpacing(name) || IsNegation(name)))
            {
                times += IsNegation(name) ? 1 : 0;
                at = Dimension.End(tex, at + 1 + name.Length);
            }
            if (at == start)
                return at;
        }
    }

    /// <summary>Whether nothing stands at a place that a negation could negate.</summary>
    public static bool IsOfNothing(string tex, int operand) =>
        operand >= tex.Length || tex[operand] is '}' or '^' or '_' or '&' || InfixFractions.IsInfix(NameAt(tex, operand));

    /// <summary>The name of the command at a place; empty where no command of letters stands there.</summary>
    public static ReadOnlySpan<char> NameAt(string tex, int at)
    {
        if (at >= tex.Length || tex[at] != '\\')
            return "";
        var end = at + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        return tex.AsSpan(at + 1, end - at - 1);
    }

    /// <summary>The text with its first character struck through; empty text stays empty.</summary>
    public static string First(string text)
    {
        if (text.Length == 0)
            return "";
        var end = NextCharacter(text, 0);
        return Struck(text[..end]) + text[end..];
    }

    /// <summary>The text with each of its characters struck through, spaces excepted.</summary>
    public static string Each(string text, char overlay = Slash)
    {
        var result = new StringBuilder(text.Length * 2);
        for (var at = 0; at < text.Length;)
        {
            var end = NextCharacter(text, at);
            var character = text[at..end];
            result.Append(char.IsWhiteSpace(character[0]) ? character : overlay == Slash ? Struck(character) : character + overlay);
            at = end;
        }
        return result.ToString();
    }

    /// <summary>Where the character at a place and its combining marks end.</summary>
    public static int NextCharacter(string text, int at)
    {
        at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        while (at < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark)
            at++;
        return at;
    }

    // The struck bars ∤ and ∦ do not compose from the characters | and ‖ that are typed.
    private static string Struck(string character) => character switch
    {
        "|" => "∤",
        "‖" => "∦",
        _ => UnicodeText.Compose(character + Slash),
    };

    private static bool IsSpacing(ReadOnlySpan<char> name) =>
        name is "mathrel" or "mathbin" or "mathop" or "mathord" or "mkern" or "kern" or "mskip" or "hskip" or "nobreak" or "negthinspace"
            or "negmedspace" or "negthickspace" or "thinspace" or "medspace" or "thickspace" or "enspace" or "enskip" or "quad" or "qquad"
                or "space"
            or "nobreakspace" or "allowbreak" or "newline" || IsDeclaration(name);

    /// <summary>Whether the command changes how the rest of its group is set, and shows nothing itself.</summary>
    public static bool IsDeclaration(ReadOnlySpan<char> name) =>
        name is "displaystyle" or "textstyle" or "scriptstyle" or "scriptscriptstyle" or "rm" or "bf" or "it" or "sf" or "tt" or "cal"
            or "tiny" or "sixptsize" or "Tiny" or "scriptsize" or "footnotesize" or "small" or "normalsize" or "large" or "Large" or "LARGE"
                or "huge" or "Huge"
            or "DOTSB" or "DOTSI" or "DOTSX";
}
