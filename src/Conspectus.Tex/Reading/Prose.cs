using System.Buffers;

namespace Conspectus.Tex.Reading;

/// <summary>Tells prose and sums of money from formulas.</summary>
internal static class Prose
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\_^={}<>|");

    /// <summary>Whether what stands between two dollars reads as words of a sentence. Words in <c>\text{…}</c> do not count.</summary>
    public static bool Reads(ReadOnlySpan<char> content)
    {
        int words = 0, pairs = 0, joining = 0;
        var entities = false;
        var previous = 0; // length of the word before, 0 where something else than a space stood between
        for (var i = 0; i < content.Length;)
        {
            var c = content[i];
            if (c == '\\')
            {
                i = AfterCommand(content, i);
                previous = 0;
            }
            else if (c == '&' && EntityLength(content[i..]) is > 0 and var entity)
            {
                i += entity;
                previous = 0;
                entities = true;
            }
            else if (char.IsLetter(c))
            {
                var start = i;
                while (i < content.Length && (char.IsLetter(content[i]) || content[i] is '\'' or '’' or '-'))
                    i++;
                var word = content[start..i];
                if (word.Length >= 2 && !word[1..].ContainsAnyInRange('A', 'Z'))
                {
                    words++;
                    var alone = (start == 0 || content[start - 1] is ' ' or '\n')
                        && (i == content.Length || content[i] is ' ' or '\n' or ',');
                    if (alone && IsJoining(word))
                        joining++;
                    if (previous >= 2 && (previous >= 3 || word.Length >= 3))
                        pairs++;
                }
                previous = word.Length;
            }
            else
            {
                if (c is not (' ' or '\n' or ',' or '.' or ';' or ':'))
                    previous = 0;
                i++;
            }
        }
        var signs = entities || content.ContainsAny(Signs);
        var loose = content.Length > 0 && (char.IsWhiteSpace(content[0]) || char.IsWhiteSpace(content[^1]));
        return pairs >= 3 || (pairs >= 1 && (!signs || loose)) || (joining > 0 && (!signs || loose))
            || (content.Length > 400 && pairs > 0) || content.IndexOf("\n\n") >= 0;
    }

    /// <summary>
    /// Whether a dollar that opens here is an amount: <c>$20 and $30</c>, <c>$5-$10</c>. The second dollar is followed by <paramref
    /// name="after"/>.
    /// </summary>
    public static bool IsMoney(ReadOnlySpan<char> content, char after)
    {
        if (!char.IsAsciiDigit(content[0]))
            return false;
        if (char.IsAsciiDigit(after) && content[^1] is ' ' or '-' or '–' or '/' or '(' or ',')
            return true;
        var i = 0;
        while (i < content.Length && (char.IsAsciiDigit(content[i]) || content[i] is '.' or ','))
            i++;
        // A number, then lower-case words up to a space before the dollar.
        return char.IsWhiteSpace(content[^1]) && i + 2 < content.Length && content[i] == ' ' && char.IsAsciiLetterLower(content[i + 1])
            && char.IsAsciiLetterLower(content[i + 2]);
    }

    // An entity is one sign, though its name is a word, and may have been escaped several times: &amp;lt;.
    private static int EntityLength(ReadOnlySpan<char> content)
    {
        var length = 0;
        for (; ; )
        {
            var end = length + (length == 0 ? 1 : 0);
            while (end < content.Length && end - length < 12 && (char.IsAsciiLetterOrDigit(content[end]) || content[end] == '#'))
                end++;
            if (end >= content.Length || end == length || content[end] != ';' || end - length < 2)
                return length;
            var again = content[length..(end + 1)].TrimStart('&') is "amp;";
            length = end + 1;
            if (!again)
                return length;
        }
    }

    private static bool IsJoining(ReadOnlySpan<char> word) =>
        word is "and" or "of" or "the" or "is" or "for" or "with" or "from" or "are" or "that" or "which" or "to" or "in" or "by" or "where"
            or "or" or "on";

    private static int AfterCommand(ReadOnlySpan<char> content, int i)
    {
        var start = ++i;
        while (i < content.Length && char.IsAsciiLetter(content[i]))
            i++;
        if (i == start)
            return i + 1;
        var name = content[start..i];
        if (i >= content.Length || content[i] != '{'
            || !(name.StartsWith("text") || name.StartsWith("math") || name is "operatorname" or "mbox" or "hbox" or "begin" or "end"))
            return i;
        var depth = 0;
        for (; i < content.Length; i++)
        {
            depth += content[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        return i;
    }
}
