namespace Conspectus.Tex.Mending;

/// <summary>Reads the pieces of a text that is still TeX: names, groups, arguments.</summary>
internal static class TexSource
{
    // A group of a definition is short; a brace that nothing closes must not cost a search through the whole text each time.
    private const int LongestGroup = 2000;

    public static int AfterBackslashes(string text, int at)
    {
        while (at < text.Length && text[at] == '\\')
            at++;
        return at;
    }

    public static int NameEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '@'))
            at++;
        return at;
    }

    public static int AfterSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n')
            at++;
        return at;
    }

    /// <summary>What stands in braces after a place, which is passed over with it; null where nothing in braces does.</summary>
    public static string? Braced(string text, ref int at)
    {
        var start = AfterSpaces(text, at);
        if (start >= text.Length || text[start] != '{')
            return null;
        var depth = 0;
        for (var i = start; i < text.Length && i - start < LongestGroup; i++)
            if (text[i] == '\\')
                i++;
            else if ((depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 }) == 0)
            {
                at = i + 1;
                return text[(start + 1)..i];
            }
        return null;
    }

    /// <summary>What stands in brackets after a place, which is passed over with it; null where nothing in brackets does.</summary>
    public static string? Bracketed(string text, ref int at)
    {
        var start = AfterSpaces(text, at);
        if (start >= text.Length || text[start] != '[')
            return null;
        var close = text.IndexOf(']', start, Math.Min(200, text.Length - start));
        if (close < 0)
            return null;
        at = close + 1;
        return text[(start + 1)..close];
    }

    /// <summary>An argument: a group, a command or a character; null at the end of the text or of the group.</summary>
    public static string? Argument(string text, ref int at)
    {
        if (Braced(text, ref at) is { } group)
            return group;
        var start = AfterSpaces(text, at);
        if (start >= text.Length || text[start] is '}' or '{')
            return null;
        at = text[start] == '\\' ? Math.Max(NameEnd(text, start + 1), Math.Min(start + 2, text.Length))
            : start + (start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1);
        return text[start..at];
    }

    /// <summary>The name of a command, with or without braces about it; null where none stands there.</summary>
    public static string? CommandName(string text, ref int at)
    {
        var start = AfterSpaces(text, at);
        var braced = start < text.Length && text[start] == '{';
        start = AfterSpaces(text, start + (braced ? 1 : 0));
        var letters = AfterBackslashes(text, start);
        var end = NameEnd(text, letters);
        if (letters == start || letters - start > 2 || end == letters)
            return null;
        var name = text[letters..end];
        if (braced)
        {
            end = AfterSpaces(text, end);
            if (end >= text.Length || text[end] != '}')
                return null;
            end++;
        }
        at = end;
        return name;
    }
}
