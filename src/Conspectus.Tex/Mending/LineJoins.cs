using System.Text;
using Conspectus.Tex.Reading;

namespace Conspectus.Tex.Mending;

/// <summary>Joins words that a hard wrap has broken with a hyphen.</summary>
internal static class LineJoins
{
    // After these the hyphen is the word's own more often than the line's.
    private static readonly HashSet<string> Compounds = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "non", "well", "state", "high", "low", "large", "small", "multi", "semi", "cross", "end", "real", "long", "short", "first",
        "second", "third", "one", "two", "three", "zero", "few", "data", "task", "model", "time", "open", "close", "fine", "pre", "post",
        "sub", "meta", "co", "full", "hand", "human", "in", "off", "on", "out", "of", "to", "the", "art", "by", "so", "worst", "best", "near", "wise",
    };

    public static string Mend(string text, RepairLog log)
    {
        if (!text.Contains("-\n", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var broken = text[i] == '-' && i > 1 && char.IsLower(text[i - 1]) && i + 2 < text.Length && text[i + 1] == '\n' && char.IsLower(text[i + 2]);
            if (!broken)
            {
                result.Append(text[i]);
                continue;
            }
            var start = i;
            while (start > 0 && char.IsLetter(text[start - 1]) && i - start < 20)
                start--;
            if (Compounds.Contains(text[start..i]) || (start > 0 && text[start - 1] == '-'))
                result.Append('-');
            else
                log.Add("hyphenation", $"{text[start..i]}- joined with the next line");
            i++; // the newline
        }
        return result.ToString();
    }
}
