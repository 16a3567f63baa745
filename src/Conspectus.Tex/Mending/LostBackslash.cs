using System.Text;

namespace Conspectus.Tex.Mending;

/// <summary>Commands that have lost their backslash but kept their braces: <c>emph{per se}</c>, <c>(url{https://…})</c>.</summary>
internal static class LostBackslash
{
    private static readonly HashSet<string> Certain =
        new(StringComparer.Ordinal) { "emph", "textit", "textbf", "texttt", "textsc", "underline", "url", "href", "mathcal", "mathbb" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Certain.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Certain.Max(n => n.Length);

    public static string Mend(string text, RepairLog log)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var brace = text.IndexOf('{'); brace >= 0; brace = text.IndexOf('{', brace + 1))
        {
            var start = brace;
            while (start > 0 && brace - start <= Longest && char.IsAsciiLetter(text[start - 1]))
                start--;
            // What BibTeX protects with braces after a letter never begins with a letter or digit, so it reads the same again.
            var opens = brace + 1 < text.Length && char.IsAsciiLetterOrDigit(text[brace + 1])
                && (start == 0 || text[start - 1] is ' ' or '(' or '\n');
            if (!opens || !Names.TryGetValue(text.AsSpan(start..brace), out var name))
                continue;
            log.Add("escape loss", $@"\{name} restored");
            (result ??= new StringBuilder()).Append(text, copied, start - copied).Append('\\');
            copied = start;
        }
        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }
}
