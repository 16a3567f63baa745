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
                i += text[i] == '\\' ? Math.Max(2, Backslashes(i) / 2 * 2) : text[i] == '$' && i + 1 < text.Length && text[i + 1] == '$' ? 2
                    : 1;
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
        return content.IsWhiteSpace() || Prose.Reads(content)
            || Prose.IsMoney(content, after) ? null : new FormulaSpan(start, start + 1, end, end + 1, false);
    }

    private FormulaSpan? Command(int start)
    {
        // Backslashes that were escaped once too often stand doubled at both ends: \\(x\\).
        var run = Backslashes(start);
        if (run > 1 && run % 2 == 1)
            return null;
        var at = start + run;
        var c = at < text.Length ? text[at] : ' ';
        if (c is '(' or '[')
        {
            var close = new string('\\', run) + (c == '(' ? ')' : ']');
            var end = Later(close, at + 1);
            var content = end > at + 1 ? text.AsSpan(at + 1, end - at - 1) : "";
            var good = content.Length > 0 && end - start < Longest && !Prose.Reads(content);
            return good ? new FormulaSpan(start, at + 1, end, end + close.Length, c == '[') : null;
        }
        if (c == 'b' && text.AsSpan(at).StartsWith("begin{"))
        {
            var close = text.IndexOf('}', at, Math.Min(24, text.Length - at));
            if (close < 0 || !IsFormula(text[(at + 6)..close]))
                return null;
            var last = new string('\\', run) + "end{" + text[(at + 6)..(close + 1)];
            var end = Later(last, close);
            return end < 0 ? null : new FormulaSpan(start, start, end + last.Length, end + last.Length, true);
        }
        return null;
    }

    private int Backslashes(int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '\\')
            end++;
        return end - start;
    }

    private static bool IsFormula(string environment) => environment.TrimEnd('*') is
        "equation" or "align" or "aligned" or "gather" or "gathered" or "eqnarray" or "displaymath" or "math" or "multline" or "flalign"
            or "alignat" or "split"
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
