using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    private void Command(NodeList nodes)
    {
        var start = _at++;
        while (_at < _end && char.IsAsciiLetter(_text[_at]))
            _at++;
        if (Sees("://") && LinkAtEnd(_text.AsSpan(start + 1, _at - start - 1)) is > 0 and var scheme)
            _at -= scheme; // \urlhttps://a.org has lost its braces
        if (_at - start > 1)
            Named(nodes, start, _text[(start + 1).._at]);
        else if (_at < _end)
            Sign(nodes, _text[_at++]);
    }

    private static int LinkAtEnd(ReadOnlySpan<char> name) =>
        name.Length < 6 ? 0 : name.EndsWith("https") ? 5 : name.EndsWith("http") ? 4 : 0;

    private void Sign(NodeList nodes, char c)
    {
        switch (c)
        {
            case '\\':
                LineBreak(nodes);
                break;
            case '{' when char.IsLetter(nodes.Last) && Peek() is 'a' or 'o' or 'u' or 'A' or 'O' or 'U' or 'i' or 'e' && Peek(1) == '}':
                _log.Add("accent loss", $@"\{{{Peek()}}} read as {Accents.Apply('"', Peek().ToString())}");
                nodes.Text(Accents.Apply('"', Peek().ToString()));
                _at += 2;
                break;
            case ' ' or '\n' or ';' or ':' or '>':
                nodes.Text(' ');
                break;
            case ',':
                nodes.Text('\u2009');
                break;
            case '[' when !_code && ClosesBracket():
                _brackets++;
                nodes.Text(c);
                break;
            case ']' when _brackets > 0:
                _brackets--;
                nodes.Text(c);
                break;
            case '!' or '-' or '/' or '@' or '[' or ']' when !_code:
                break;
            default:
                if (!Accents.IsMark(c) || !Accent(nodes, c))
                    nodes.Text(c);
                break;
        }
    }

    // \[not a formula\]: brackets that Markdown escapes.
    private bool ClosesBracket() =>
        _text.IndexOf(@"\]", _at, Math.Min(LongestBracket, _end - _at), StringComparison.Ordinal) is var close and > 0
        && _text.IndexOf('\n', _at, close - _at) < 0;

    private void LineBreak(NodeList nodes)
    {
        var name = NameAt(_at);
        var end = _at + name.Length;
        var next = end < _end ? _text[end] : '\0';
        if (name.Length <= 1 && char.IsLetter(nodes.Last) && DoubledAccent(nodes, name, next))
            return;
        if (name.Length > 2 && IsDoubled(name, next))
        {
            _log.Add("double escape", $@"\\{name} read as \{name}");
            var start = _at - 1;
            _at = end;
            Named(nodes, start, name);
        }
        else if (Peek() is '%' or '&' or '$' or '#' or '_')
        {
            _log.Add("double escape", $@"\\{Peek()} read as {Peek()}");
            nodes.Text(Peek());
            _at++;
        }
        else
        {
            SkipOptional();
            nodes.Add(new BreakNode());
        }
    }

    // A command after two backslashes is one that was escaped once too often, and no break of a line before a word.
    private static bool IsDoubled(string name, char next) =>
        TextCommands.TryStyle(name, out _) || TextCommands.IsCite(name)
            || name is "url" or "href" or "footnote" or "begin" or "end" or "item" or "unicode"
        || ((MathCommands.IsKnown(name) || TextCommands.IsKnown(name)) && next == '{')
        || (MathCommands.Sign(name) is not null && !TextCommands.IsWord(name) && !char.IsLetter(next));

    // Schr\\"odinger, Erd\\H{o}s: the accent's backslash was escaped once too often.
    private bool DoubledAccent(NodeList nodes, string name, char next)
    {
        var mark = name.Length == 0 ? Peek() : name[0];
        if (!Accents.IsMark(mark) || !(name.Length == 0 ? char.IsLetter(Peek(1)) || Peek(1) == '{' : next == '{'))
            return false;
        var at = _at++;
        if (name.Length == 0 ? Accent(nodes, mark) : LetterAccent(nodes, mark))
        {
            _log.Add("double escape", $@"\\{mark} read as \{mark}");
            return true;
        }
        _at = at;
        return false;
    }

    private void Named(NodeList nodes, int start, string name)
    {
        if (Peek() == '*'
            && (TextCommands.IsCite(name) || name is "section" or "paragraph" or "vspace" or "hspace" or "footnote" or "subsection"))
            _at++;
        if (name.Length == 1 && Accents.IsMark(name[0]) && Peek() is '{' or ' ' or '\\' && LetterAccent(nodes, name[0]))
            return;
        if (Structure(nodes, start, name))
            return;
        if (TextCommands.TryStyle(name, out var style))
            Styled(nodes, style, name);
        else if (TextCommands.TryDeclaration(name, out var declared))
            Declared(nodes, declared, name);
        else if (TextCommands.TryCharacters(name, out var characters))
            Characters(nodes, characters);
        else if (TextCommands.TrySilent(name, out var silent))
        {
            for (SkipOptional(); silent > 0; silent--)
                Argument(out _, out _);
            if (name is "vskip" or "hskip" or "kern" or "mkern" or "raise" or "lower")
                _at = Math.Min(_end, Dimension.End(_text, _at));
        }
        else if (TextCommands.TryWrapper(name, out var skipped))
            Wrapped(nodes, skipped);
        else if (TextCommands.IsCite(name))
            Cite(nodes, name);
        else if (TextCommands.IsReference(name))
            Cite(nodes, name);
        else if (!MathInProse(nodes, start, name))
            Unknown(nodes, name);
    }

    // A letter's command eats the space after it: Gau\ss ian, \O rsted.
    private void Characters(NodeList nodes, string characters)
    {
        var letter = characters.Length == 1 && char.IsLetter(characters[0]);
        nodes.Text(characters);
        if (letter && Peek() == ' ' && char.IsLower(Peek(1)))
            _at++;
        else if (Peek() == '{' && Peek(1) == '}')
            _at += 2;
    }

    private void Styled(NodeList nodes, TexStyle style, string name)
    {
        SkipOptional();
        if (!Argument(out var start, out var end))
        {
            _log.Add("unbalanced brace", $@"\{name} without its argument dropped");
            return;
        }
        nodes.Add(new StyleNode(style, Inside(start, end, style == TexStyle.Code)));
    }

    private void Declared(NodeList nodes, TexStyle? style, string name)
    {
        if (Peek() == '{' && Argument(out var start, out var end))
        {
            // \bf{…}: not what the command is for, but what is meant.
            var children = Inside(start, end, style == TexStyle.Code);
            if (style is { } given)
                nodes.Add(new StyleNode(given, children));
            else
                nodes.AddRange(children);
            return;
        }
        while (Peek() is ' ' or '\n')
            _at++;
        if (_depth > 1 && style is { } held && _depth <= DeepestNesting)
        {
            var from = _at;
            _at = _end;
            nodes.Add(new StyleNode(held, Inside(from, _end, held == TexStyle.Code)));
        }
        else if (style is not null)
            _log.Add("unbalanced brace", $@"\{name} outside a group dropped");
    }

    private List<TexNode> Inside(int start, int end, bool code)
    {
        var was = _code;
        _code |= code;
        var nodes = Range(start, end);
        _code = was;
        return nodes;
    }

    private void Wrapped(NodeList nodes, int skipped)
    {
        SkipOptional();
        for (; skipped > 0; skipped--)
            Argument(out _, out _);
        if (Argument(out var start, out var end))
            nodes.AddRange(Range(start, end));
    }

    // The bounds of a braced argument, which is then passed over; false where there is none.
    private bool Argument(out int start, out int end)
    {
        var at = _at;
        while (at < _end && _text[at] is ' ' or '\n')
            at++;
        (start, end) = (at + 1, -1);
        if (at >= _end || _text[at] != '{' || _depth > DeepestNesting)
            return false;
        end = _outline.ClosingOf(at);
        if (end < 0 || end >= _end)
            return false;
        _at = end + 1;
        return true;
    }

    private void SkipOptional()
    {
        while (Peek() == '[')
        {
            var close = _text.IndexOf(']', _at, Math.Min(120, _end - _at));
            if (close < 0)
                return;
            _at = close + 1;
        }
    }
}
