using System.Text;

namespace Conspectus.Tex.Mending;

/// <summary>Joins words that a hard wrap has broken with a hyphen.</summary>
internal static class LineJoins
{
    // After these words a hyphen belongs to the word more often than to the break of the line.
    private static readonly HashSet<string> Compounds = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "non", "well", "state", "high", "low", "large", "small", "multi", "semi", "cross", "end", "real", "long", "short", "first",
        "second", "third", "one", "two", "three", "zero", "few", "data", "task", "model", "time", "open", "close", "fine", "pre", "post",
        "sub", "meta", "co", "full", "hand", "human", "in", "off", "on", "out", "of", "to", "the", "art", "by", "so", "worst", "best",
        "near", "wise",
    };

    public static string Mend(string text, RepairLog log)
    {
        if (!text.Contains("-\n", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var words = Words(text);
        for (var i = 0; i < text.Length; i++)
        {
            var broken = text[i] == '-' && i > 1 && char.IsLower(text[i - 1]) && i + 2 < text.Length && text[i + 1] == '\n'
                && char.IsLower(text[i + 2]);
            if (!broken)
            {
                result.Append(text[i]);
                continue;
            }
            var start = i;
            while (start > 0 && char.IsLetter(text[start - 1]) && i - start < 20)
                start--;
            var end = i + 2;
            while (end < text.Length && end - i < 20 && char.IsLetter(text[end]))
                end++;
            // The other words of the text decide: the hyphen of "graph-" stays if "graph" is among them and "graphical" is not.
            var whole = words.Contains(text[start..i] + text[(i + 2)..end]);
            if (!whole && (Compounds.Contains(text[start..i]) || (start > 0 && text[start - 1] == '-')
                || (i - start > 3 && words.Contains(text[start..i]))))
                result.Append('-');
            else
                log.Add("hyphenation", $"{text[start..i]}- joined with the next line");
            i++; // the newline
        }
        return result.ToString();
    }

    // The words of the text, those that end in a hyphen at a line's end left out.
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i > start && !(i + 1 < text.Length && text[i] == '-' && text[i + 1] == '\n')
                && !(start > 1 && text[start - 1] == '\n' && text[start - 2] == '-'))
                words.Add(text[start..i]);
        }
        return words;
    }
}
