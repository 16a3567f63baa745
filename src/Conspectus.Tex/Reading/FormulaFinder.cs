using System.Buffers;

namespace Conspectus.Tex.Reading;

/// <summary>
/// Finds the formulas of a text from left to right: between dollars, <c>\(…\)</c>, <c>\[…\]</c> and in environments. A dollar is
/// money or a slip, and no formula, where what would stand in it reads as prose. Linear in the text's length.
/// </summary>
internal sealed class FormulaFinder(string text)
{
    private const int Longest = 5000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("$\\");

    // How many later dollars are tried where braces are open at the first: \text{if $x$}.
    private const int MostCandidates = 3;

    private readonly Dictionary<int, FormulaSpan> _spans = [];
    private readonly HashSet<string> _exhausted = new(StringComparer.Ordinal);

    public Dictionary<int, FormulaSpan> Find()
    {
        for (var i = Scan.Next(text, 0, Signs); i < text.Length;)
        {
            var span = text[i] switch { '$' => Dollar(i), '\\' => Command(i), _ => null };
            if (span is { } found)
            {
                _spans[i] = found;
                i = found.End;
            }
            else
                i += text[i] == '\\' ? 2 : text[i] == '$' && i + 1 < text.Length && text[i + 1] == '$' ? 2 : 1;
            i = Scan.Next(text, i, Signs);
        }
        return _spans;
    }

    private FormulaSpan? Dollar(int start)
    {
        if (start + 1 < text.Length && text[start + 1] == '$')
        {
            var end = Later("$$", start + 2);
            return end > start + 2 && end - start < Longest && !Prose.Reads(text.AsSpan(start + 2, end - start - 2))
                ? new FormulaSpan(start, start + 2, end, end + 2, true) : null;
        }
        var depth = 0;
        int first = -1, candidates = 0, escaped = -1;
        for (var i = start + 1; i < text.Length && i - start < Longest; i++)
        {
            var c = text[i];
            if (c == '\\')
            {
                i++;
                if (escaped < 0 && i < text.Length && text[i] == '$' && i - start < 24 && !text.AsSpan(start, i - start).Contains(' '))
                    escaped = i;
            }
            else if (c == '{')
                depth++;
            else if (c == '}')
                depth--;
            else if (c == '$')
            {
                first = first < 0 ? i : first;
                if (depth == 0)
                    return Judge(start, i) ?? Escaped(start, escaped);
                if (++candidates == MostCandidates)
                    break;
            }
        }
        return (first < 0 ? null : Judge(start, first)) ?? Escaped(start, escaped);
    }

    // $x\$: the closing dollar of a short formula was escaped by mistake.
    private static FormulaSpan? Escaped(int start, int at) => at < 0 ? null : new FormulaSpan(start, start + 1, at - 1, at + 1, false);

    private FormulaSpan? Judge(int start, int end)
    {
        var content = text.AsSpan(start + 1, end - start - 1);
        var after = end + 1 < text.Length ? text[end + 1] : ' ';
        return content.IsWhiteSpace() || Prose.Reads(content) || Prose.IsMoney(content, after) ? null : new FormulaSpan(start, start + 1, end, end + 1, false);
    }

    private FormulaSpan? Command(int start)
    {
        var c = start + 1 < text.Length ? text[start + 1] : ' ';
        if (c is '(' or '[')
        {
            var end = Later(c == '(' ? @"\)" : @"\]", start + 2);
            var good = end > start + 2 && end - start < Longest && !Prose.Reads(text.AsSpan(start + 2, end - start - 2));
            return good ? new FormulaSpan(start, start + 2, end, end + 2, c == '[') : null;
        }
        if (c == 'b' && text.AsSpan(start).StartsWith(@"\begin{"))
        {
            var close = text.IndexOf('}', start, Math.Min(24, text.Length - start));
            if (close < 0 || !IsFormula(text[(start + 7)..close]))
                return null;
            var last = @"\end{" + text[(start + 7)..(close + 1)];
            var end = Later(last, close);
            return end < 0 ? null : new FormulaSpan(start, start, end + last.Length, end + last.Length, true);
        }
        return null;
    }

    private static bool IsFormula(string environment) => environment.TrimEnd('*') is
        "equation" or "align" or "aligned" or "gather" or "gathered" or "eqnarray" or "displaymath" or "math" or "multline" or "flalign" or "alignat" or "split"
        or "array" or "matrix" or "pmatrix" or "bmatrix" or "cases";

    // Remembers which closing marks have none left, so that many opening ones cost no more than one search.
    private int Later(string mark, int from)
    {
        if (from >= text.Length || _exhausted.Contains(mark))
            return -1;
        var at = text.IndexOf(mark, from, StringComparison.Ordinal);
        if (at < 0)
            _exhausted.Add(mark);
        return at;
    }
}
