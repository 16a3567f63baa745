using System.Collections.Frozen;

namespace Conspectus.Analysis.Text;

/// <summary>What may be a short form.</summary>
internal static class ShortForms
{
    private const int Longest = 13;
    private const int MostWords = 2;

    private static readonly string[] Leads =
    [
        "abbreviated as ", "abbreviated ", "abbreviation: ", "termed ", "called ", "named ", "denoted ", "hereafter ", "henceforth ",
        "designated ", "also known as ", "known as ", "referred to as ", "or ", "the ", "an ", "i.e., ", "i.e. ", "e.g., ", "e.g. ",
        "dubbed ", "also called ", "in short, ", "in short ", "for short, ", "short: ",
    ];

    // As they are written in lower case, or with a capital at the start of a sentence; "NO", "OR" and "CA" may stand for something.
    private static readonly FrozenSet<string> Never = """
        al al. and as at both bottom by ca ca. cf cf. e.g e.g. eg eq eq. etc etc. fig fig. figs. for here i.e i.e. ie in is left no no. non
        of on or our ours per pre re right sec sec. see the this to top un vs vs. w/o we with ii iii iv vi vii viii ix xi xii II III VII
        VIII XI XII
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append("et al").Append("et al.").Append("this work")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text may be one: of at most two words, with a letter, a letter or digit first.</summary>
    public static bool Accepts(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest || !(char.IsLetterOrDigit(text[0]) || text[0] == '.')) return false;
        if (text.Length == 1) return char.IsUpper(text[0]);
        var (letters, spaces, depth) = (0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c)) letters++;
            else if (char.IsWhiteSpace(c)) spaces++;
            else if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            else if (c is '=' or '<' or '>' or '%' or '±' or '$' or '?' or '!' or '\\' or '"' or ',') return false;
            if (depth < 0) return false;
        }

        return letters > 0 && spaces < MostWords && depth == 0 && !IsNever(text);
    }

    private static bool IsNever(ReadOnlySpan<char> text)
    {
        if (Never.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text)) return true;
        return char.IsUpper(text[0]) && char.IsLower(text[^1]) && Never.Contains(char.ToLowerInvariant(text[0]) + text[1..].ToString());
    }

    /// <summary>Where the text goes on behind words such as "called".</summary>
    public static int SkipLead(string text, int start, int end)
    {
        foreach (var lead in Leads)
        {
            if (text.AsSpan(start, end - start).StartsWith(lead, StringComparison.OrdinalIgnoreCase)) return start + lead.Length;
        }

        return start;
    }
}
