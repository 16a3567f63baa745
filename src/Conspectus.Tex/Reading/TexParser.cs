using System.Buffers;
using Conspectus.Tex.Formulas;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

/// <summary>
/// Reads a mended text into a tree: TeX as prose uses it, with the Markdown and HTML that authors mix in. Each part is read
/// once, between bounds that the outline gives, so that the cost is linear.
/// </summary>
internal sealed partial class TexParser
{
    // Deeper groups are read as if their braces were not there.
    private const int DeepestNesting = 40;

    private const int LongestBracket = 200;

    private static readonly SearchValues<char> Meaningful = SearchValues.Create("\\${}\n %&<h^_`'-~*[!=");

    private readonly string _text;
    private readonly RepairLog _log;
    private readonly Outline _outline;
    private readonly List<Formula> _formulas = [];
    private readonly bool _hasLines;
    private bool? _hasInfix;
    private int _at;
    private int _end;
    private int _depth;
    private bool _code;
    private int _brackets; // escaped brackets that are open: \[so\]

    private TexParser(string text, RepairLog log)
    {
        (_text, _log, _end) = (text, log, text.Length);
        _outline = new Outline(text);
        _hasLines = MarkdownLines.HasList(text);
    }

    public static (IReadOnlyList<TexNode> Nodes, IReadOnlyList<Formula> Formulas) Parse(string source, RepairLog log)
    {
        var parser = new TexParser(MarkdownBlocks.Mend(EscapedTags.Mend(SourceMending.Mend(source, log), log), log), log);
        var nodes = parser.Range(0, parser._text.Length);
        return (Blocks.Group(nodes), parser._formulas);
    }

    private char Peek(int offset = 0) => _at + offset < _end ? _text[_at + offset] : '\0';

    private char Before => _at > 0 ? _text[_at - 1] : ' ';

    private bool Sees(string text) => _end - _at >= text.Length && _text.AsSpan(_at, text.Length).SequenceEqual(text);

    // Reads what stands between two places, and goes on where it was.
    private List<TexNode> Range(int start, int end)
    {
        var (at, last) = (_at, _end);
        (_at, _end) = (start, Math.Max(start, end));
        _depth++;
        var nodes = new NodeList();
        if (_at == 0)
            Item(nodes);
        while (_at < _end)
            Next(nodes);
        _depth--;
        (_at, _end) = (at, last);
        var resolved = Marks.Resolve(nodes.ToList(), _log);
        return _code ? resolved : Sentences.Split(resolved, _log);
    }

    private void Next(NodeList nodes)
    {
        var c = _text[_at];
        switch (c)
        {
            case '\\' or '$' when _outline.Formulas.TryGetValue(_at, out var span) && span.End <= _end:
                AddFormula(nodes, _text[span.ContentStart..span.ContentEnd], span.Display);
                _at = span.End;
                break;
            case '\\':
                Command(nodes);
                break;
            case '$':
                Dollar(nodes);
                break;
            case '{':
                Group(nodes);
                break;
            case '}':
                _log.Add("unbalanced brace", "closing brace without an opening one dropped");
                _at++;
                break;
            case '\n' or ' ':
                Space(nodes);
                break;
            case '%' when Before == ' ' && Peek(1) is '{' or '\\':
                _at++; // a comment sign, not a percentage
                break;
            case '&':
                Entity(nodes);
                break;
            case '<':
                Markup(nodes);
                break;
            case 'h' when Sees("http://") || Sees("https://"):
                BareLink(nodes);
                break;
            case '^' or '_':
                Script(nodes, c);
                break;
            case '~' or '=' when !_code && Marked(nodes, c):
                break;
            case '~' when !_code && LoweredBetweenTildes(nodes):
                break;
            case '`' when !_code && Sees("```") && FencedCode(nodes):
                break;
            case '`' or '\'' or '-' or '~' when !_code:
                Typography(nodes, c);
                break;
            case '~':
                nodes.Text(Before is '/' || char.IsAsciiDigit(Peek(1)) ? '~' : ' ');
                _at++;
                break;
            case '*' when !_code:
                Emphasis(nodes, c);
                break;
            case '[' or '!' when !_code && (MarkdownLink(nodes) || NoteMark(nodes)):
                break;
            default:
                Plain(nodes);
                break;
        }
    }

    // The character here and those after it that mean nothing but themselves.
    private void Plain(NodeList nodes)
    {
        var start = _at++;
        while (_at < _end && _text.AsSpan(_at, _end - _at).IndexOfAny(Meaningful) is var next)
        {
            _at = next < 0 ? _end : _at + next;
            // Most words begin or end at one space, and an h seldom begins an address.
            var plain = Peek() == 'h' ? !Sees("http") : Peek() == ' ' && Peek(1) is not (' ' or '\n');
            if (!plain)
                break;
            _at++;
        }
        nodes.Text(_text.AsSpan(start, _at - start));
    }

    private void AddFormula(NodeList nodes, string tex, bool display)
    {
        var decoded = Entities.Decode(tex);
        if (!ReferenceEquals(decoded, tex))
            _log.Add("HTML entity", "entities in a formula");
        // A doubled backslash ends a row, unless the backslash of the environment itself is doubled as well.
        if (HasDoubledEnvironment(decoded))
            decoded = decoded.Replace(@"\\", @"\", StringComparison.Ordinal);
        var mended = FormulaMending.Mend(decoded, _log);
        if (mended.Length == 0)
            return;
        _formulas.Add(new Formula(mended, display));
        nodes.Add(new FormulaNode(mended, display));
    }

    private static bool HasDoubledEnvironment(string tex)
    {
        for (var at = tex.IndexOf("begin{", StringComparison.Ordinal); at > 0; at = tex.IndexOf("begin{", at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && tex[start - 1] == '\\')
                start--;
            if (start < at && (at - start) % 2 == 0)
                return true;
        }
        return false;
    }

    // A dollar that opens no formula: money before a digit, else a slip.
    private void Dollar(NodeList nodes)
    {
        var money = char.IsAsciiDigit(Peek(1)) || (Peek(1) == ' ' && char.IsAsciiDigit(Peek(2)) && char.IsAsciiLetterUpper(Before))
            || _code;
        if (money)
            nodes.Text('$');
        else
            _log.Add("stray dollar", "a dollar that opens no formula dropped");
        _at++;
    }

    private void Group(NodeList nodes)
    {
        var close = _outline.ClosingOf(_at);
        if (close < 0 || close >= _end || _depth > DeepestNesting)
        {
            if (close < 0)
                _log.Add("unbalanced brace", "opening brace without a closing one dropped");
            _at++;
            // With the opening brace gone, its closing one must go too; it is read as one too many.
            return;
        }
        if ((_hasInfix ??= InfixFractions.IsIn(_text)) && InfixGroup(nodes, close))
            return;
        var start = _at + 1;
        _at = close + 1;
        nodes.AddRange(Range(start, close));
    }

    private void Space(NodeList nodes)
    {
        var start = _at;
        var lines = 0;
        while (_at < _end && _text[_at] is ' ' or '\n')
            lines += _text[_at++] == '\n' ? 1 : 0;
        if (lines > 1 && start > 0 && _at < _text.Length)
            nodes.Add(new ParagraphNode());
        else
            nodes.Text(' ');
        if (lines > 0)
            Item(nodes);
    }
}
