namespace Conspectus.Tex.Reading;

/// <summary>Lines that are items of a Markdown list.</summary>
internal static class MarkdownLines
{
    /// <summary>Whether at least two lines are items; a single one is more likely a dash.</summary>
    public static bool HasList(string text)
    {
        var items = TryItem(text, 0, text.Length, out _, out _) ? 1 : 0;
        for (var at = text.IndexOf('\n'); at >= 0 && items < 2; at = text.IndexOf('\n', at + 1))
        {
            var start = at + 1;
            while (start < text.Length && text[start] == ' ')
                start++;
            items += TryItem(text, start, text.Length, out _, out _) ? 1 : 0;
        }
        return items >= 2;
    }

    /// <summary>Whether an item's sign stands at <paramref name="at"/>, and how long it is with its space.</summary>
    public static bool TryItem(string text, int at, int end, out bool ordered, out int length)
    {
        (ordered, length) = (false, 2);
        if (at + 2 >= end)
            return false;
        if (text[at] is '-' or '*' or '+' or '•')
            return text[at + 1] == ' ';
        var digits = at;
        while (digits < end && digits - at < 2 && char.IsAsciiDigit(text[digits]))
            digits++;
        ordered = true;
        length = digits - at + 2;
        return digits > at && digits + 1 < end && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }
}
