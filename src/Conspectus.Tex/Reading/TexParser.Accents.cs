using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    // How many letters an accent command may be given: \t{oo} has two, and some put a whole syllable into the braces.
    private const int MostAccented = 3;

    // \"o, \'{e}, \`\i, \~{\^e}; true where an accent was read, false where the character stands for itself.
    private bool Accent(NodeList nodes, char mark)
    {
        if (mark == '\'' && char.IsLetter(nodes.Last) && IsContraction())
        {
            nodes.Text('\'');
            return true;
        }
        if (Peek() == '{')
            return LetterAccent(nodes, mark);
        if (Peek() == '\\')
            return AccentOverCommand(nodes, mark);
        if (!char.IsLetter(Peek()) || (mark == '"' && !char.IsLetter(nodes.Last) && IsQuoted()))
            return false;
        nodes.Text(Accents.Apply(mark, Peek().ToString()));
        _at++;
        return true;
    }

    private bool LetterAccent(NodeList nodes, char mark)
    {
        var at = _at;
        if (Argument(out var start, out var end))
        {
            var inner = Letters(Range(start, end));
            if (inner is "" && !char.IsAsciiLetter(mark) && end == start)
            {
                nodes.Text(mark);
                return true;
            }
            if (inner is { Length: > 0 })
            {
                nodes.Text(Accents.Apply(mark, inner));
                return true;
            }
        }
        else if (Peek() == '\\')
            return AccentOverCommand(nodes, mark);
        else if (char.IsAsciiLetter(mark) && Peek() == ' ' && char.IsLetter(Peek(1)) && Takes(mark, Peek(1), Peek(2), nodes.Last))
        {
            nodes.Text(Accents.Apply(mark, Peek(1).ToString()));
            _at += 2;
            return true;
        }
        _at = at;
        return false;
    }

    // Whether the letter after a letter's accent and a space is its own: within a word, or where Unicode has the two as one letter.
    private static bool Takes(char mark, char letter, char next, char last) =>
        (char.IsLetter(next) && (char.IsLetter(last) || char.IsUpper(letter)))
            || (!char.IsLetter(next) && Accents.Apply(mark, letter.ToString()).Length == 1);

    // An accent over a letter that is itself a command: \'\i, \~\^e, \'\ae.
    private bool AccentOverCommand(NodeList nodes, char mark)
    {
        var at = _at;
        var name = _at + 1 < _end ? NameAt(_at + 1) : "";
        var isLetter = name.Length > 0
            && (TextCommands.TryCharacters(name, out var letter) && letter.Length == 1 && char.IsLetter(letter[0]));
        var isAccent = name.Length == 0 ? Accents.IsMark(Peek(1))
            : name.Length == 1 && Accents.IsMark(name[0]) && Peek(2) is '{' or ' ' or '\\';
        if ((isLetter || isAccent) && _depth <= DeepestNesting)
        {
            var inner = new NodeList();
            _depth++;
            Command(inner);
            _depth--;
            if (Letters(inner.ToList()) is { Length: > 0 } letters)
            {
                nodes.Text(Accents.Apply(mark, letters));
                return true;
            }
        }
        _at = at;
        return false;
    }

    // The text of nodes that are a few letters and no more; null where they are anything else.
    private static string? Letters(List<TexNode> nodes)
    {
        var text = string.Concat(nodes.Select(n => (n as TextNode)?.Text ?? " "));
        var letters = 0;
        foreach (var rune in UnicodeText.Decompose(text).EnumerateRunes())
            if (System.Text.Rune.IsLetter(rune))
                letters++;
            else if (System.Text.Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark || letters == 0)
                return null;
        return letters <= MostAccented ? text : null;
    }

    private string NameAt(int at)
    {
        var end = at;
        while (end < _end && char.IsAsciiLetter(_text[end]))
            end++;
        return _text[at..end];
    }

    private bool IsContraction()
    {
        var end = _at;
        while (end < _end && end - _at < 4 && char.IsLetter(_text[end]))
            end++;
        return _text[_at..end] is "s" or "t" or "re" or "ve" or "d" or "ll" or "m" || (end == _at && Peek() is not ('{' or '\\'));
    }

    // Whether \"…\" stands round a few words: quotes that were escaped once too often.
    private bool IsQuoted()
    {
        var close = _text.IndexOf("\\\"", _at, Math.Min(120, _end - _at), StringComparison.Ordinal);
        return close > 0 && (close + 2 >= _end || !char.IsLetter(_text[close + 2]));
    }
}
