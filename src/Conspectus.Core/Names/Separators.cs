namespace Conspectus.Core.Names;

/// <summary>Parts texts at separators that stand outside of brackets: "Ada (Institute; Company); Bo" has one.</summary>
internal static class Separators
{
    private const string Opening = "([{（［【";
    private const string Closing = ")]}）］】";

    /// <summary>The pieces between separators, trimmed, without empty ones. Brackets that do not pair are characters like others.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lengthAt">The length of the separator at a position, 0 for none.</param>
    public static List<string> Split(string text, Func<string, int, int> lengthAt)
    {
        var paired = IsPaired(text);
        var pieces = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (paired && Opening.Contains(text[i])) depth++;
            else if (paired && Closing.Contains(text[i])) depth--;
            if (depth > 0 || lengthAt(text, i) is not (> 0 and var length)) continue;
            pieces.Add(text[start..i]);
            start = i + length;
            i = start - 1;
        }

        pieces.Add(text[start..]);
        return [.. pieces.Select(p => p.Trim()).Where(p => p.Length > 0)];
    }

    /// <summary>The length of a comma at a position.</summary>
    public static int Comma(string text, int at) => text[at] is ',' or '，' or '、' ? 1 : 0;

    /// <summary>The length of "and" or "&amp;" as a word at a position.</summary>
    public static int And(string text, int at)
    {
        var length = text[at] == '&' ? 1 : string.Compare(text, at, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 ? 3 : 0;
        var end = at + length;
        if (length == 0 || at == 0 || end >= text.Length) return 0;
        return (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ',') && char.IsWhiteSpace(text[end]) ? length : 0;
    }

    private static bool IsPaired(string text)
    {
        var open = new Stack<int>();
        foreach (var c in text)
        {
            if (Opening.IndexOf(c) is >= 0 and var bracket) open.Push(bracket);
            else if (Closing.IndexOf(c) is >= 0 and var closing && (!open.TryPop(out var opened) || opened != closing)) return false;
        }

        return open.Count == 0;
    }
}
