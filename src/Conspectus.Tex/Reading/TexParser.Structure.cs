using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    // Commands that are read in a way of their own; true where it was one of them.
    private bool Structure(NodeList nodes, int start, string name)
    {
        switch (name)
        {
            case "begin" or "end" when Outline.Environment(_text, start, out var environment, out var opens):
                _at = Math.Min(_end, start + (opens ? 8 : 6) + environment.Length);
                if (opens)
                    Environment(nodes, start, environment);
                return true;
            case "beginitemize" or "beginenumerate" or "enditemize" or "endenumerate":
                _log.Add("lost braces", $@"\{name}");
                nodes.Add(new ParagraphNode());
                return true;
            case "item":
                SkipOptional();
                nodes.Add(new ItemNode(Ordered: false));
                return true;
            case "par":
                nodes.Add(new ParagraphNode());
                return true;
            case "footnote" or "footnotetext":
                SkipOptional();
                if (Argument(out var from, out var to) && Range(from, to) is { Count: > 0 } note)
                    nodes.Add(new FootnoteNode(note));
                return true;
            case "url" or "path" or "nolinkurl":
                if (Argument(out from, out to))
                    Address(nodes, from, to);
                return true;
            case "href":
                Link(nodes);
                return true;
            case "verb" or "Verb" or "lstinline":
                Verbatim(nodes);
                return true;
            case "romannumeral":
                Roman(nodes);
                return true;
            case "unicode" or "char" or "symbol":
                if (CharacterCode.Read(_text, ref _at) is { } character)
                    nodes.Text(character);
                return true;
            case "not" or "centernot":
                NegationInProse(nodes, start);
                return true;
            case "textcommabelow" or "cb" when Argument(out from, out to):
                var letter = Range(from, to);
                nodes.AddRange(Letters(letter) is { Length: > 0 } plain ? [new TextNode(UnicodeText.Compose(plain + Accents.CommaBelow))]
                    : letter);
                return true;
            case "ooalign" when Argument(out from, out to):
                nodes.Text(Overlaid(_text[from..to]));
                return true;
            case "ce" or "cee" or "chem" when Peek() == '{' && Argument(out from, out to):
                AddFormula(nodes, ChemicalFormula.ToTex(_text[from..to]), display: false);
                return true;
            case var _ when InfixFractions.IsInfix(name):
                InfixInProse(nodes, start);
                return true;
            default:
                return Conditional(nodes, name);
        }
    }

    // Letters laid over each other. A hyphen under a letter is its stroke: {\ooalign{\hss-\hss\cr h}}.
    private static string Overlaid(string layers)
    {
        var last = layers[(layers.LastIndexOf(@"\cr", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..].Trim();
        return layers.Contains('-', StringComparison.Ordinal) && Accents.WithStroke(last) is { } struck ? struck
            : last.Replace("\\", "", StringComparison.Ordinal);
    }

    private void Environment(NodeList nodes, int start, string name)
    {
        var close = _outline.ClosingOf(start);
        if (close < 0 || close > _end || _depth > DeepestNesting)
        {
            _log.Add("environment", $@"\begin{{{name}}} without its end: content kept");
            return;
        }
        var from = _at;
        _at = Math.Min(_end, close + 6 + name.Length);
        var plain = name.TrimEnd('*');
        if (plain is "itemize" or "enumerate" or "compactitem" or "compactenum" or "inparaenum" or "description")
        {
            nodes.Add(Blocks.List(Range(from, close), plain.Contains("enum", StringComparison.Ordinal)));
            return;
        }
        if (plain is not ("abstract" or "center" or "quote" or "quotation" or "document" or "flushleft" or "small" or "text"))
            _log.Add("environment", $"{name} unknown: content kept");
        nodes.Add(new ParagraphNode());
        nodes.AddRange(Range(from, close));
        nodes.Add(new ParagraphNode());
    }

    private void Cite(NodeList nodes, string name)
    {
        SkipOptional();
        if (!Argument(out var start, out var end))
            return;
        var keys = string.Concat(_text[start..end].Trim().Split('{', '}', '\\', '$', '%', '\n'));
        while (Peek() == '{' && Argument(out _, out _))
        {
            // A second argument of keys, which some classes have.
        }
        nodes.Add(new CiteNode(name, keys, CiteMark.Of(name, keys)));
    }

    private void Verbatim(NodeList nodes)
    {
        var sign = Peek();
        var close = sign is '\0' or ' ' ? -1 : _text.IndexOf(sign == '{' ? '}' : sign, _at + 1, Math.Min(200, _end - _at - 1));
        if (close < 0)
            return;
        nodes.Add(new StyleNode(TexStyle.Code, [new TextNode(_text[(_at + 1)..close])]));
        _at = close + 1;
    }

    private void Roman(NodeList nodes)
    {
        while (Peek() == ' ')
            _at++;
        var braced = Peek() == '{';
        if (braced)
            _at++;
        var number = 0;
        while (char.IsAsciiDigit(Peek()) && number < 1000)
            number = (number * 10) + _text[_at++] - '0';
        if (braced && Peek() == '}')
            _at++;
        ReadOnlySpan<(int, string)> parts =
            [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
                (5, "v"), (4, "iv"), (1, "i")];
        foreach (var (value, letters) in parts)
            for (; number >= value; number -= value)
                nodes.Text(letters);
    }
}
