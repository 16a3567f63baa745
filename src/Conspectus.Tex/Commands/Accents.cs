using System.Globalization;

namespace Conspectus.Tex.Commands;

/// <summary>The accents of TeX and their combining characters.</summary>
internal static class Accents
{
    // Letters with a stroke, which Unicode does not decompose. Each one follows the letter without the stroke.
    private const string Strokes = "bƀBɃgǥGǤhħHĦiɨIƗjɉJɈlƚLȽpᵽrɍRɌtŧTŦuʉUɄyɏYɎzƶZƵ";

    // Letters for which LaTeX has no command, each one after the letter that is printed instead: Latin letters, and Greek capitals
    // that look like Latin ones.
    private const string Forms = "EƏeəoɔOƆeɛEƐaɑAⱭbɓBƁdɗDƊdɖDƉgɣGƔgɠGƓiɩIƖkƙKƘnɲNƝpƥPƤtƭTƬuʋVƲyƴYƳsʃSƩzʒZƷ'ʼ'ʻ"
        + "AΑBΒEΕZΖHΗIΙKΚMΜNΝOΟPΡTΤYΥXΧoο";

    private const string Commands = "'`^\"~=.vuHckrdbt";
    private const string Marks = "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u030c\u0306\u030b\u0327\u0328\u030a\u0323\u0331\u0361";

    public static bool IsMark(char command) => Commands.Contains(command);

    /// <summary>The letters with the accent on the first; empty letters give nothing.</summary>
    public static string Apply(char command, string letters)
    {
        if (letters.Length == 0)
            return "";
        var end = char.IsHighSurrogate(letters[0]) && letters.Length > 1 ? 2 : 1;
        while (end < letters.Length && char.GetUnicodeCategory(letters[end]) == UnicodeCategory.NonSpacingMark)
            end++;
        var first = letters[..end];
        var bare = first switch { "ı" => "i", "ȷ" => "j", _ => first };
        return UnicodeText.Compose(bare + Marks[Commands.IndexOf(command)]) + letters[first.Length..];
    }

    /// <summary>The accent command of a combining character, or null.</summary>
    public static string? CommandOf(char mark) =>
        mark == CommaBelow ? "textcommabelow" : Marks.IndexOf(mark) is >= 0 and var at ? Commands[at].ToString() : null;

    /// <summary>The comma below a letter, as in Romanian; its command is <c>\textcommabelow</c>.</summary>
    public const char CommaBelow = '\u0326';

    /// <summary>The letter under a stroke, ħ to h; null for any other character.</summary>
    public static string? Stroked(string letter) => Before(Strokes, letter);

    /// <summary>The letter with a stroke, h to ħ; null where none is known.</summary>
    public static string? WithStroke(string letter) =>
        letter.Length == 1 && Strokes.IndexOf(letter[0], StringComparison.Ordinal) is >= 0 and var at && at % 2 == 0
            ? Strokes[at + 1].ToString() : null;

    /// <summary>The plain letter put for one that no command writes, ə to e; null for any other character.</summary>
    public static string? Plain(string letter) => Before(Forms, letter);

    private static string? Before(string pairs, string letter) =>
        letter.Length == 1 && pairs.IndexOf(letter[0], StringComparison.Ordinal) is > 0 and var at && at % 2 == 1 ? pairs[at - 1].ToString()
            : null;
}
