using System.Buffers;

namespace Conspectus.Analysis.Text;

/// <summary>Finds where a text defines an acronym: "large language models (LLMs)", "LLM (large language model)".</summary>
/// <remarks>
/// Short forms and the places to look for long ones are those of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying
/// abbreviation definitions in biomedical text" (PSB 2003). Which words the long form has is told by the cheapest alignment of its
/// letters (<see cref="AcronymAlignment"/>), not by the shortest. Text without capitals is read as well, more strictly.
/// </remarks>
public static class AcronymFinder
{
    private static readonly string[] Cuts = [";", ", "];
    private const int LongestInside = 250; // characters between brackets

    private static readonly SearchValues<char> Opening = SearchValues.Create("([");

    /// <summary>The definitions of a text in the order of their brackets. Never throws. Cost: linear.</summary>
    public static IReadOnlyList<AcronymDefinition> In(string text)
    {
        var found = new List<AcronymDefinition>();
        for (var open = text.AsSpan().IndexOfAny(Opening); open >= 0; open = Next(text, open))
        {
            var close = Close(text, open);
            if (close > open + 1 && At(text, open, close) is { } definition) found.Add(definition);
        }

        return found;
    }

    private static int Next(string text, int open)
    {
        var next = text.AsSpan(open + 1).IndexOfAny(Opening);
        return next < 0 ? -1 : open + 1 + next;
    }

    private static int Close(string text, int open)
    {
        var (opening, closing) = text[open] == '(' ? ('(', ')') : ('[', ']');
        var depth = 0;
        for (var i = open; i < text.Length && i - open <= LongestInside; i++)
        {
            if (text[i] == opening) depth++;
            else if (text[i] == closing && --depth == 0) return i;
        }

        return -1;
    }

    private static AcronymDefinition? At(string text, int open, int close)
    {
        var before = open;
        while (before > 0 && char.IsWhiteSpace(text[before - 1])) before--;
        foreach (var (start, end) in Parts(text, open + 1, close))
        {
            if (ShortForms.Accepts(text.AsSpan(start, end - start)) && Preceding(text, start, end, before) is { } definition)
                return definition;
        }

        return Following(text, before, open + 1, close) ?? Inside(text, open + 1, close);
    }

    // The whole, and where it is a list its first part, "(FBS; 1 or 10%)", and its last, "(EC 1.15.1.1; SOD)".
    private static IEnumerable<(int Start, int End)> Parts(string text, int start, int end)
    {
        (start, end) = Trim(text, ShortForms.SkipLead(text, start, end), end);
        if (end > start) yield return (start, end);
        var cut = FirstCut(text, start, end);
        if (cut <= start) yield break;
        yield return Trim(text, start, cut);
        var last = text.LastIndexOf(';', end - 1, end - start);
        if (last >= cut) yield return Trim(text, last + 1, end);
    }

    private static int FirstCut(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is ';' or ':' or '=' or '，' || (text[i] == ',' && i + 1 < end && char.IsWhiteSpace(text[i + 1]))) return i;
            if (text.AsSpan(i, end - i).StartsWith(" or ", StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || IsQuote(text[start]))) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsQuote(text[end - 1]) || text[end - 1] is ',')) end--;
        // "M.O.I." keeps its last stop.
        if (end > start && text[end - 1] == '.' && text.AsSpan(start, end - start - 1).IndexOf('.') < 0) end--;
        return (start, end);
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '“' or '”' or '‘' or '’' or '`' or '*';

    private static AcronymDefinition? Preceding(string text, int start, int end, int before)
    {
        var written = text[start..end];
        var longEnd = before;
        while (longEnd > 0 && IsQuote(text[longEnd - 1])) longEnd--;
        return AcronymAlignment.Before(written, text, longEnd) is { } from
            ? new AcronymDefinition(written, text[from..longEnd], from, longEnd, start)
            : null;
    }

    // "LLM (large language model)"
    private static AcronymDefinition? Following(string text, int before, int start, int end)
    {
        var from = before;
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '[' or ',' or ';')) from--;
        var (shortStart, shortEnd) = Trim(text, from, before);
        foreach (var sign in Cuts)
        {
            var cut = text.AsSpan(start, end - start).IndexOf(sign) is var at and >= 0 ? start + at : end;
            var (longStart, longEnd) = Trim(text, start, cut);
            if (Pair(text, shortStart, shortEnd, longStart, longEnd) is { } definition) return definition;
        }

        return null;
    }

    // "(tumor necrosis factor, TNF)", "(TNF, tumor necrosis factor)"
    private static AcronymDefinition? Inside(string text, int start, int end)
    {
        var cut = text.AsSpan(start, end - start).IndexOfAny(',', ';', '=') + start;
        if (cut <= start) return null;
        var ((firstStart, firstEnd), (lastStart, lastEnd)) = (Trim(text, start, cut), Trim(text, cut + 1, end));
        return Pair(text, firstStart, firstEnd, lastStart, lastEnd) ?? Pair(text, lastStart, lastEnd, firstStart, firstEnd);
    }

    private static AcronymDefinition? Pair(string text, int shortStart, int shortEnd, int start, int end)
    {
        if (end <= start || shortEnd <= shortStart) return null;
        var written = text[shortStart..shortEnd];
        return ShortForms.Accepts(written) && !IsBeginning(written, text.AsSpan(start, end - start))
            && AcronymAlignment.IsWhole(written, text, start, end)
            ? new AcronymDefinition(written, text[start..end], start, end, shortStart)
            : null;
    }

    // "L1 (L1CAM)"
    private static bool IsBeginning(string written, ReadOnlySpan<char> other) =>
        other.StartsWith(written, StringComparison.Ordinal) && !other.ContainsAny(' ', '-');
}
