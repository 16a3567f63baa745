using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>Writes a formula as Unicode text, as one would type it: <c>\mathcal{O}(n\log n)</c> as 𝒪(n log n). Linear in its length.</summary>
internal sealed class MathText
{
    private const int DeepestNesting = 60;
    private readonly string _tex;
    private int _at;
    private int _depth;

    private MathText(string tex) => _tex = tex;

    /// <summary>The text of a formula; never throws, and leaves no command or brace of TeX.</summary>
    public static string Of(string tex)
    {
        var reader = new MathText(tex);
        var line = new MathLine(compact: false);
        while (reader._at < tex.Length)
        {
            reader.Read(line, tex.Length);
            if (reader._at < tex.Length)
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
        _ => 's',
    };

    private void Command(MathLine line)
    {
        var name = Name();
        if (name.Length == 1 && !char.IsAsciiLetter(name[0]))
        {
            if (name[0] is ' ' or ';' or ':' or '\\')
                line.Space();
            else if (name[0] is not (',' or '!' or '(' or ')' or '>'))
                line.Add(name == "|" ? "‖" : name, name == "{" ? '(' : 's');
            return;
        }
        if (Structure(name, line))
            return;
        if (MathLetters.IsAccent(name))
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

    // Commands whose arguments are read in their own way; true where it was one of them.
    private bool Structure(string name, MathLine line)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac":
                var over = Grouped(Argument(compact: true));
                // A space on both sides, where it stands beside more than a sign, tells what belongs to the fraction.
                line.SpaceAfterWord();
                line.Add(over + "/" + Grouped(Argument(compact: true)), 's');
                line.SpaceBeforeWord();
                return true;
            case "binom" or "dbinom" or "tbinom":
                var from = Argument(compact: true);
                line.Add($"({from} choose {Argument(compact: true)})", 's');
                return true;
            case "sqrt":
                var root = Optional();
                var sign = root switch { "3" => "∛", "4" => "∜", _ => MathLetters.Script(root, raised: true) + "√" };
                var under = Grouped(Argument(compact: true));
                line.Add(sign + (under.Length > 1 && !under.StartsWith('(') && !under.All(char.IsAsciiDigit) && under.EnumerateRunes().Count() > 1 ? $"({under})" : under), 's');
                return true;
            case "text" or "textrm" or "textbf" or "textit" or "texttt" or "textsf" or "textsc" or "textnormal" or "mbox" or "hbox":
                line.AddWords(Words());
                return true;
            case "operatorname" or "mathop":
                if (_at < _tex.Length && _tex[_at] == '*')
                    _at++;
                line.Add(Argument(compact: true), 'o');
                return true;
            case "textcolor" or "colorbox" or "overset" or "stackrel" or "underset":
                Argument(compact: true);
                line.Add(Argument(line.Compact), 's');
                return true;
            case "color" or "hspace" or "vspace" or "label" or "phantom" or "hphantom" or "vphantom" or "tag":
                if (_at < _tex.Length && _tex[_at] == '*')
                    _at++;
                Argument(compact: true);
                return true;
            case "xrightarrow" or "xleftarrow":
                Argument(compact: true);
                line.Add(name == "xrightarrow" ? "→" : "←", 'r');
                return true;
            case "begin" or "end":
                var kind = Words();
                var brackets = kind switch { "pmatrix" => "()", "bmatrix" => "[]", "vmatrix" => "||", "cases" => "{ ", _ => "" };
                if (brackets.Length > 0)
                    line.Add(brackets[name == "begin" ? 0 : 1].ToString(), name == "begin" ? '(' : 's');
                if (name == "begin" && kind is "array" or "tabular")
                    Words();
                return true;
            case "left" or "right" or "middle":
                if (_at < _tex.Length && _tex[_at] == '.')
                    _at++;
                return true;
            case "quad" or "qquad":
                line.Space();
                return true;
            default:
                return false;
        }
    }

    private static string Grouped(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNumber or System.Globalization.UnicodeCategory.Surrogate)
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

    private string Argument(bool compact)
    {
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
        return line.ToString();
    }

    private string Optional()
    {
        if (_at >= _tex.Length || _tex[_at] != '[')
            return "";
        var close = _tex.IndexOf(']', _at, Math.Min(20, _tex.Length - _at));
        if (close < 0)
            return "";
        var text = Of(_tex[(_at + 1)..close]);
        _at = close + 1;
        return text;
    }

    // Text inside a formula, where spaces count; commands and braces in it are dropped.
    private string Words()
    {
        while (_at < _tex.Length && _tex[_at] == ' ')
            _at++;
        if (_at >= _tex.Length || _tex[_at] != '{')
            return Argument(compact: true);
        var text = new StringBuilder();
        var depth = 0;
        do
        {
            var c = _tex[_at];
            if (c == '\\')
            {
                var name = Name();
                if (char.IsAsciiLetter(name.FirstOrDefault()) && _at < _tex.Length && _tex[_at] == ' ')
                    _at++;
                text.Append(name.Length == 1 && !char.IsAsciiLetter(name[0]) ? name : MathCommands.Find(name)?.Text ?? "");
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
}
