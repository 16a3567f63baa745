using System.Buffers;
using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Mending;

/// <summary>Accents that extraction from PDF left beside their letter: <c>Schr¨odinger</c>, <c>Mu¨ller</c>, <c>R´enyi</c>.</summary>
internal static class DetachedAccents
{
    private const string Accents = "¨´ˇ¸˝˚";
    private const string Marks = "\u0308\u0301\u030c\u0327\u030b\u030a";

    private static readonly SearchValues<char> Any = SearchValues.Create(Accents);

    public static string Mend(string text, RepairLog log)
    {
        if (text.AsSpan().IndexOfAny(Any) < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var accent = Accents.IndexOf(text[i]);
            if (accent < 0 || i == 0 || i + 1 == text.Length || !char.IsLetter(text[i - 1]) || !char.IsLetter(text[i + 1]))
            {
                result.Append(text[i]);
                continue;
            }
            if (Compose(text[i + 1], accent) is { } after)
            {
                result.Append(after);
                log.Add("accent loss", $"{text[i]}{text[i + 1]} read as {after}");
                i++;
            }
            else if (!IsContraction(text, i + 1) && Compose(text[i - 1], accent) is { } before)
            {
                result[^1] = before;
                log.Add("accent loss", $"{text[i - 1]}{text[i]} read as {before}");
            }
            else
                result.Append(text[i]);
        }
        return result.ToString();
    }

    // Vowels only, for the signs that vowels bear: "it´s" and "don´t" are apostrophes.
    private static char? Compose(char letter, int accent)
    {
        if (accent is 0 or 1 or 4 && !"aeiouyAEIOUYı".Contains(letter))
            return null;
        var composed = UnicodeText.Compose($"{(letter == 'ı' ? 'i' : letter)}{Marks[accent]}");
        return composed.Length == 1 ? composed[0] : null;
    }

    private static bool IsContraction(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 3 && char.IsLetter(text[end]))
            end++;
        return text[start..end] is "s" or "t" or "d" or "m" or "re" or "ve" or "ll";
    }
}
