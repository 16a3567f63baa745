using System.Text;

namespace Conspectus.Tex.Commands;

/// <summary>The accents of TeX and their combining characters.</summary>
internal static class Accents
{
    private const string Commands = "'`^\"~=.vuHckrdbt";
    private const string Marks = "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u030c\u0306\u030b\u0327\u0328\u030a\u0323\u0331\u0361";

    public static bool IsMark(char command) => Commands.Contains(command);

    /// <summary>The letters with the accent on the first; empty letters give nothing.</summary>
    public static string Apply(char command, string letters)
    {
        if (letters.Length == 0)
            return "";
        var first = char.IsHighSurrogate(letters[0]) && letters.Length > 1 ? letters[..2] : letters[..1];
        var bare = first switch { "ı" => "i", "ȷ" => "j", _ => first };
        return (bare + Marks[Commands.IndexOf(command)]).Normalize(NormalizationForm.FormC) + letters[first.Length..];
    }

    /// <summary>The accent command of a combining character, or null.</summary>
    public static char? CommandOf(char mark) => Marks.IndexOf(mark) is >= 0 and var at ? Commands[at] : null;
}
