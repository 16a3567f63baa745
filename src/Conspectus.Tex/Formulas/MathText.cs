using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Writes a formula as Unicode text, as one would type it: <c>\mathcal{O}(n\log n)</c> as 𝒪(n log n). Linear in its length.
/// </summary>
internal sealed partial class MathText
{
    private const int DeepestNesting = 60;
    private const int LongestOption = 400;
    private readonly string _tex;
    private int _at;
    private int _depth;

    private MathText(string tex) => _tex = tex;

    /// <summary>The text of a formula; never throws, and leaves no command or brace of TeX.</summary>
    public static string Of(string tex)
    {
        var reader = new MathText(InfixFractions.ToPrefix(tex));
        var line = new MathLine(compact: false);
        while (reader._at < reader._tex.Length)
        {
            reader.Read(line, reader._tex.Length);
            if (reader._at < reader._tex.Length)
                reader._at++; // a closing brace that nothing opened
        }
        return line.ToString();
    }

    private void Read(MathLine line, int end)
    {
        while (_at < end && _tex[_at] != '}')
            Atom(line);
    }

    private void Atom(MathLine line)
    {
        var c = _tex[_at];
        switch (c)
        {
            case '\\':
                Command(line);
                break;
            case '{':
                line.Add(Argument(line.Compact), 's');
                break;
            case '^' or '_':
                _at++;
                line.AddScript(MathLetters.Script(Argument(compact: true), c == '^'));
                break;
            case '$' or '%':
                _at++;
                break;
            case '&' or '~' or ' ' or '\n' or '\t' or '\r':
                _at++;
                if (c is '&' or '~')
                    line.Space();
                break;
            case var _ when char.IsHighSurrogate(c) && _at + 1 < _tex.Length:
                line.Add(_tex.Substring(_at, 2), 's');
                _at += 2;
                break;
            default:
                _at++;
                line.Add(c switch { '-' => "−", '\'' => "′", _ => c.ToString() }, KindOf(c));
                break;
        }
    }

    private static char KindOf(char c) => c switch
    {
        '=' or '<' or '>' or '≤' or '≥' or '≈' or '∈' or '→' => 'r',
        '+' or '-' or '*' or '−' or '×' or '±' => 'b',
        ',' or ';' => 'p',
        '(' or '[' => '(',
        _ => c > '~' ? MathCommands.KindOf(c) : 's',
    };

    private void Command(MathLine line)
    {
        var name = Name();
        if (name.Length == 1 && !char.IsAsciiLetter(name[0]))
        {
            if (name[0] == '\\')
                NextRow(line);
            else if (name[0] is ' ' or ';' or ':')
                line.Space();
            else if (name[0] == '!')
                line.Join();
            else if (name[0] is not (',' or '!' or '(' or ')' or '>'))
                line.Add(name == "|" ? "‖" : name, name == "{" ? '(' : 's');
            return;
        }
        if (Negation.IsNegation(name))
            Negated(line);
        else if (Fraction(name, line) || Stacked(name, line) || Structure(name, line))
            return;
        else if (MathLetters.IsAccent(name))
            line.Add(MathLetters.Accent(name, Argument(compact: true)), 's');
        else if (MathLetters.Alphabet(name, "") is not null)
            line.Add(MathLetters.Alphabet(name, Argument(compact: true))!, 's');
        else if (MathCommands.Find(name) is not { } known)
            line.Add(name, 'o');
        else if (known.Arguments > 0)
            for (var i = 0; i < known.Arguments; i++)
                line.Add(Argument(line.Compact), 's');
        else if (known.Text.Length > 0)
            line.Add(known.Text == "ϵ" ? "ε" : known.Text, known.Kind == 'r' && known.Text == "|" ? 's' : known.Kind);
    }

    private static string Grouped(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNumber
            or System.Globalization.UnicodeCategory.Surrogate)
        || (text.Length > 2 && text[0] == '(' && text.IndexOf(')') == text.Length - 1)
            ? text : $"({text})";

    private string Name()
    {
        var start = ++_at;
        while (_at < _tex.Length && char.IsAsciiLetter(_tex[_at]))
            _at++;
        if (_at == start && _at < _tex.Length)
            _at += char.IsHighSurrogate(_tex[_at]) && _at + 1 < _tex.Length ? 2 : 1;
        return _tex[start.._at];
    }

    private string Argument(bool compact) => Argument(compact, out _);

    // What a command or script takes: a group, a command with its own arguments, or a character. Its kind is that of its only part.
    private string Argument(bool compact, out char kind)
    {
        kind = 's';
        while (_at < _tex.Length && _tex[_at] is ' ' or '\n')
            _at++;
        var line = new MathLine(compact);
        if (_at >= _tex.Length || _tex[_at] == '}' || _depth > DeepestNesting)
        {
            if (_depth > DeepestNesting && _at < _tex.Length)
                _at += char.IsHighSurrogate(_tex[_at]) && _at + 1 < _tex.Length ? 2 : 1;
            return "";
        }
        _depth++;
        if (_tex[_at] == '{')
        {
            _at++;
            Read(line, _tex.Length);
            if (_at < _tex.Length)
                _at++;
        }
        else if (_tex[_at] is '^' or '_')
            _at++;
        else
            Atom(line);
        _depth--;
        kind = line.Kind;
        return line.ToString();
    }

    private string Optional()
    {
        if (Peek() != '[')
            return "";
        var close = _tex.IndexOf(']', _at, Math.Min(LongestOption, _tex.Length - _at));
        if (close < 0)
            return "";
        var inside = new MathLine(compact: true);
        var end = close;
        for (_at++; _at < end;)
            if (_tex[_at] == '}')
                _at++;
            else
                Atom(inside);
        _at = Math.Max(_at, end) + (_at <= end ? 1 : 0);
        return inside.ToString();
    }

    private char Peek() => _at < _tex.Length ? _tex[_at] : '\0';

    // Text inside a formula, where spaces count; its commands give their characters, and what stands between dollars is a formula again.
    private string Words()
    {
        while (Peek() == ' ')
            _at++;
        if (Peek() != '{')
            return Argument(compact: true);
        var text = new StringBuilder();
        var depth = 0;
        do
        {
            var c = _tex[_at];
            if (c == '\\')
            {
                WordCommand(text);
                continue;
            }
            if (c == '$' && _tex.IndexOf('$', _at + 1) is var close and > 0)
            {
                text.Append(Of(_tex[(_at + 1)..close]));
                _at = close + 1;
                continue;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c is not ('{' or '}' or '$'))
                text.Append(c == '~' ? ' ' : c);
            _at++;
        }
        while (_at < _tex.Length && depth > 0);
        return text.Replace("``", "“").Replace("''", "”").ToString();
    }

    private void WordCommand(StringBuilder text)
    {
        var name = Name();
        var letters = char.IsAsciiLetter(name.FirstOrDefault());
        if (letters && Peek() == ' ')
            _at++;
        text.Append(name.Length == 1 && !letters ? name : MathCommands.Find(name)?.Text ?? "");
    }
}
