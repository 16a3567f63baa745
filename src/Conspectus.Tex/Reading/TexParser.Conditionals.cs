using Conspectus.Tex.Commands;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private const int LongestConditional = 4000;

    // \ifmmode…\else…\fi is prose's branch here; \ifdefined\Umathchar…\else…\fi is how BibTeX is written where pdfTeX lacks a character.
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

    // What \sout needs where the package that has it may not be loaded: there its text is printed as it is.
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
