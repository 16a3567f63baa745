using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>Splits the source of an abstract into sentences without cutting through formulas, braces or abbreviations.</summary>
public static partial class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="source"/> in order; white space around them belongs to none.</summary>
    /// <remarks>
    /// Linear in the length. Never throws: damage such as an unclosed formula only makes a sentence longer, to the next blank line.
    /// </remarks>
    public static IReadOnlyList<SourceSentence> Split(string source)
    {
        var sentences = new List<SourceSentence>();
        var start = 0;
        var braces = 0;
        var math = false;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\' when i + 1 < source.Length:
                    if (source[i + 1] is '(' or '[') math = true;
                    if (source[i + 1] is ')' or ']') math = false;
                    i++;
                    break;
                case '$':
                    math = !math;
                    break;
                case '{':
                    braces++;
                    break;
                case '}':
                    braces = Math.Max(0, braces - 1);
                    break;
                case '\n' when i + 1 < source.Length && source[i + 1] is '\n' or '\r':
                    Add(sentences, source, start, i);
                    (start, braces, math) = (i, 0, false);
                    break;
                case '.' or '!' or '?' when !math && braces == 0 && EndsHere(source, start, i, out var end):
                    Add(sentences, source, start, end);
                    start = end;
                    i = end - 1;
                    break;
            }
        }

        Add(sentences, source, start, source.Length);
        return sentences;
    }

    private static bool EndsHere(string source, int start, int stop, out int end)
    {
        end = stop + 1;
        while (end < source.Length && source[end] is '"' or '\'' or ')' or '”' or '’' or '*') end++;
        if (end == source.Length) return true;
        if (!char.IsWhiteSpace(source[end])) return false;
        var next = end;
        while (next < source.Length && char.IsWhiteSpace(source[next])) next++;
        if (next == source.Length) return true;
        if (char.IsLower(source[next]) || source[next] is ',' or ';' or ')' or '-') return false;
        return source[stop] != '.' || !Abbreviation().IsMatch(source[start..stop]);
    }

    private static void Add(List<SourceSentence> sentences, string source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source[start])) start++;
        while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
        if (end > start) sentences.Add(new SourceSentence(start, source[start..end]));
    }

    // "etc." is left out: before a capital it nearly always ends its sentence.
    [GeneratedRegex(@"(?:^|[\s(~])(?:e\.\s?g|i\.\s?e|et\s+al|[Ff]igs?|[Ee]qs?|[Ss]ecs?|[Tt]hm|[Ll]em|[Pp]rop|[Dd]ef|[Rr]ef|[Aa]lg|[Tt]ab|resp|vs|cf|c\.\s?f|w\.\s?r\.\s?t|viz|approx|a\.\s?k\.\s?a|i\.\s?i\.\s?d|[Dd]r|[Pp]rof|[Mm]r|[Mm]rs|St|[Nn]o|[Vv]ol|[A-Z])$")]
    private static partial Regex Abbreviation();
}
