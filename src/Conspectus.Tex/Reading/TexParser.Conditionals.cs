using Conspectus.Tex.Commands;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private const int LongestConditional = 4000;

    // Prose is not in math mode, so \ifmmode…\else…\fi gives its second branch. \ifdefined\Umathchar…\else…\fi gives its first one:
    // this is how BibTeX is written for characters that pdfTeX lacks.
    private bool Conditional(NodeList nodes, string name)
    {
        if (name == "ifdefined" && Sees(StrikeCommand))
        {
            _at += StrikeCommand.Length;
            if (Argument(out var from, out var to))
                nodes.Add(new StyleNode(TexStyle.Strike, Range(from, to)));
            return true;
        }
        if (name == "ifdefined" && UnicodeGuard.Read(_text, _at, _end, out var next) is { } characters)
        {
            _at = next;
            nodes.Text(characters);
            return true;
        }
        var start = _at;
        if (name is not ("ifmmode" or "iffalse" or "iftrue") || _depth > DeepestNesting || !Branches(start, out var otherwise, out var end))
            return false;
        _at = end + 3;
        if (Peek() == ' ')
            _at++;
        else if (Peek() == '{' && Peek(1) == '}')
            _at += 2;
        if (name == "iftrue")
            nodes.AddRange(Range(start, otherwise < 0 ? end : otherwise));
        else if (otherwise >= 0)
            nodes.AddRange(Range(otherwise + 5, end));
        return true;
    }

    // \sout belongs to a package. With this prefix it is used where it is defined, and its text is printed plainly elsewhere.
    private const string StrikeCommand = @"\sout\expandafter\sout\fi";

    // Where \else and \fi stand; conditionals inside are passed over.
    private bool Branches(int start, out int otherwise, out int end)
    {
        (otherwise, end) = (-1, -1);
        var depth = 0;
        for (var at = _text.IndexOf('\\', start, Math.Min(LongestConditional, _end - start)); at >= 0 && at < _end;
            at = _text.IndexOf('\\', at + 1))
        {
            var name = NameAt(at + 1);
            if (name == "fi" && depth-- == 0)
            {
                end = at;
                return true;
            }
            if (name == "else" && depth == 0 && otherwise < 0)
                otherwise = at;
            else if (name.StartsWith("if", StringComparison.Ordinal))
                depth++;
            if (at - start > LongestConditional)
                return false;
        }
        return false;
    }
}
