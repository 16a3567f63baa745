using System.Text;
using Conspectus.Tex.Commands;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Makes a formula from a damaged source fit to be rendered: macros of the author's become what they conventionally mean or
/// their name, doubled backslashes, Markdown escapes and lost braces are undone, braces balanced. Linear in its length.
/// </summary>
internal sealed class FormulaMending
{
    private const string Kind = "formula";
    private readonly string _tex;
    private readonly RepairLog _log;
    private readonly StringBuilder _out;
    private readonly bool _rows;
    private readonly bool _struck;
    private int _at;
    private int _depth;
    private int _expansions;
    private int _wrapped;
    private int _words; // the depth of the outermost \text{…} that is open, 0 where none is
    private bool _inline; // within dollars within words

    private FormulaMending(string tex, RepairLog log)
    {
        (_tex, _log, _out) = (tex, log, new StringBuilder(tex.Length + 8));
        _struck = tex.Contains(Negation.Slash);
        _rows = tex.Contains(@"\begin", StringComparison.Ordinal) || tex.Contains("matrix", StringComparison.Ordinal)
            || tex.Contains("substack", StringComparison.Ordinal);
    }

    public static string Mend(string tex, RepairLog log)
    {
        var mended = new FormulaMending(Overprint.Undo(tex.Trim()), log).Run();
        // "\ " at the end has lost its space; a lone backslash would escape whatever follows.
        if (mended.EndsWith('\\') && !mended.EndsWith(@"\\", StringComparison.Ordinal))
            mended = mended[..^1];
        return Fences.NameBraces(mended);
    }

    private string Run()
    {
        while (_at < _tex.Length)
        {
            var c = _tex[_at];
            if (c == '\\')
            {
                Command();
                continue;
            }
            if (_struck && _words == 0 && Struck())
                continue;
            if (_words == 0 && char.IsAsciiLetterLower(c) && (_at == 0 || !char.IsAsciiLetter(_tex[_at - 1])) && Restored())
                continue;
            _at++;
            if (c == '$' && _words > 0)
                _inline = !_inline;
            if (c == '{')
                _depth++;
            else if (c == '}' && _depth == 0)
            {
                _log.Add(Kind, "closing brace without an opening one dropped");
                continue;
            }
            else if (c == '}' && --_depth < _words)
                EndWords();
            if (c is '%' or '#' || (c == '&' && !_rows))
                _out.Append('\\');
            if (c != '$' || _words > 0)
                _out.Append(c);
            if (c is '^' or '_')
                Wrap();
        }
        if (_depth > 0)
            _log.Add(Kind, "missing closing brace added");
        if (_inline)
            _out.Append('$');
        _out.Append('}', _depth);
        return Fences.Balance(_out.ToString(), _log).Trim();
    }

    // A sign followed by the combining slash U+0338 is written as \not and the sign.
    private bool Struck()
    {
        var end = _at + (_at + 1 < _tex.Length && char.IsSurrogatePair(_tex[_at], _tex[_at + 1]) ? 2 : 1);
        if (end >= _tex.Length || _tex[end] != Negation.Slash || _tex[_at] is '{' or '}' or ' ' or '$' or '&')
            return false;
        _out.Append(@"\not ").Append(_tex, _at, end - _at);
        _at = end + 1;
        return true;
    }

    private void Command()
    {
        var start = _at++;
        while (_at < _tex.Length && char.IsAsciiLetter(_tex[_at]))
            _at++;
        if (_at - start > 1)
        {
            Named(_tex[(start + 1).._at]);
            return;
        }
        if (_at >= _tex.Length)
            return; // a backslash at the very end
        var c = _tex[_at++];
        if (c == '\\')
            Doubled();
        else if (c is '*' or '+' or '-' or '^' or '[' or ']' or '(' or ')' or '=' or '.' or '<' or '/' || (c == '_' && !InWords()))
        {
            if (c is not ('(' or ')' or '/'))
                _log.Add(Kind, $@"Markdown escape \{c} undone");
            if (c is not ('/' or '(' or ')' or '-'))
                _out.Append(c);
            if (c is '_' or '^')
                Wrap();
        }
        else if (InWords() && _at < _tex.Length && char.IsAsciiLetter(_tex[_at]) && Accents.IsMark(c))
            _out.Append(Accents.Apply(c, _tex[_at++].ToString()));
        else if (!char.IsControl(c) && !char.IsAsciiDigit(c))
            _out.Append(c is '"' or '\'' or '`' or '@' || c > 127 ? "" : "\\").Append(c);
    }

    // A command whose backslash was lost, or whose first letters were once read as a control character: 8 imes, 360^circ.
    private bool Restored()
    {
        var end = _at;
        while (end < _tex.Length && char.IsAsciiLetter(_tex[end]))
            end++;
        var braced = end < _tex.Length && _tex[end] == '{';
        if (LostCommand(_tex[_at..end], braced, raised: _out.Length > 0
            && (_out[^1] == '^' || (_out.Length > 1 && _out[^1] == '{' && _out[^2] == '^'))) is not { } name)
            return false;
        _log.Add("escape loss", $@"{_tex[_at..end]} read as \{name}");
        _at = end;
        Named(name);
        return true;
    }

    private static string? LostCommand(string word, bool braced, bool raised) => word switch
    {
        "imes" => "times",
        "heta" => "theta",
        "abla" => "nabla",
        "ightarrow" => "rightarrow",
        "orall" => "forall",
        "pprox" => "approx",
        "arepsilon" => "varepsilon",
        "circ" when raised => word,
        "rac" or "ext" or "extbf" or "extit" or "extrm" or "inom" or "ilde" when braced =>
            word switch { "rac" => "frac", "inom" => "binom", _ => 't' + word },
        _ => braced && word.Length > 3 && MathCommands.Find(word) is { Arguments: > 0 } ? word : null,
    };

    private void Doubled()
    {
        var next = _at < _tex.Length ? _tex[_at] : ' ';
        var end = _at;
        while (end < _tex.Length && char.IsAsciiLetter(_tex[end]))
            end++;
        var known = end - _at > 1 && (MathCommands.IsKnown(_tex[_at..end]) || _tex[_at..end] is "unicode" or "begin");
        var twice = next == '\\' && _at + 1 < _tex.Length && _tex[_at + 1] == '\\';
        if (_rows || !(known || twice || next is '%' or '{' or '}' or '|' or '_' or '#' or '&' or '!' or ',' or ';'))
        {
            _out.Append(@"\\");
            return;
        }
        _log.Add("double escape", $@"\\{(known ? _tex[_at..end] : next)} in a formula");
        if (twice)
        {
            _out.Append(@"\\");
            _at += 2;
        }
        else
        {
            _at--; // read the second backslash again, as the start of a command
        }
    }

    private void Named(string name)
    {
        if (_at < _tex.Length && _tex[_at] == Negation.Slash)
        {
            _at++;
            Append(@"\not");
        }
        if (name is "begin" or "end" || InfixFractions.IsInfix(name))
            Append('\\' + name);
        else if (Negation.IsNegation(name) || name is "slashed")
            Negate();
        else if (name == "ifdefined" && UnicodeGuard.Read(_tex, _at, _tex.Length, out var next) is { } guarded)
        {
            _at = next < _tex.Length && _tex[next] == ' ' ? next + 1 : next;
            _out.Append(guarded);
        }
        else if (name is "ce" or "cee" or "chem" && _at < _tex.Length && _tex[_at] == '{')
            _out.Append(new FormulaMending($"{{{ChemicalFormula.ToTex(Argument())}}}", _log) { _expansions = _expansions + 50 }.Run());
        else if (name is "char" or "unicode" && CharacterCode.Read(_tex, ref _at) is { } character)
            _out.Append(character);
        else if (MathCommands.TryMacro(name, out var arguments, out var body))
            Expand(name, arguments, body);
        else if (MathCommands.Find(name) is { } known)
            Known(name, known);
        else if (MathCommands.Negated(name) is { } relation)
        {
            Append(@"\not");
            Named(relation);
        }
        else if (MathCommands.LongestPrefix(name) is { } prefix)
        {
            _log.Add("lost braces", $@"\{name} read as \{prefix} {name[prefix.Length..]}");
            Append('\\' + prefix);
            var rest = name[prefix.Length..];
            // Only the first letter was certainly in the braces, unless the command sets words.
            _out.Append(prefix.StartsWith("text", StringComparison.Ordinal)
                || prefix is "mathrm" or "operatorname" ? $"{{{rest}}}" : $"{{{rest[0]}}}{rest[1..]}");
        }
        else
        {
            var argument = _at < _tex.Length && _tex[_at] == '{';
            _log.Unknown(name, argument ? "its argument in a formula" : "its name in a formula");
            if (!argument)
                Append(name.Length == 1 ? name : $@"\mathrm{{{name}}}");
        }
    }

    // Where nothing follows that could be negated, the sign ¬ is written.
    private void Negate()
    {
        var times = 1;
        var operand = Negation.Operand(_tex, _at, ref times);
        if (Negation.IsOfNothing(_tex, operand))
            Append(@"\neg");
        else if (_words > 0 && !_inline)
            Known("not", MathCommands.Find("not")!);
        else
            Append(@"\not");
    }

    private void Known(string name, MathCommand known)
    {
        if (IsWords(name))
        {
            if (_words == 0 && _at < _tex.Length && _tex[_at] == '{')
                _words = _depth + 1;
            Append('\\' + name);
        }
        else if (_words == 0 || _inline || known.Kind == 'x')
            Append('\\' + name);
        else
        {
            // A formula's command among words needs dollars of its own.
            _out.Append("$\\").Append(name);
            for (var i = 0; i < known.Arguments; i++)
                _out.Append('{').Append(Argument()).Append('}');
            _out.Append('$');
        }
    }

    // An argument that is itself a command with arguments needs braces: \tilde\mathcal{O}, \ell_\max.
    private void Wrap()
    {
        var at = _at;
        while (at < _tex.Length && _tex[at] == ' ')
            at++;
        var end = at + 1;
        while (end < _tex.Length && char.IsAsciiLetter(_tex[end]))
            end++;
        if (at >= _tex.Length || _tex[at] != '\\' || end - at < 2 || _wrapped > 20)
            return;
        var name = _tex[(at + 1)..end];
        var command = MathCommands.Find(name);
        var declares = name is "rm" or "bf" or "it" or "sf" or "tt" or "cal";
        var macro = MathCommands.TryMacro(name, out var taken, out _);
        var arguments = macro ? taken : command?.Arguments ?? 0;
        // What is not known gives its name as one word, unless it keeps an argument.
        var unknown = command is null && !macro && name is not ("begin" or "end") && (end >= _tex.Length || _tex[end] != '{');
        if (!macro && arguments == 0 && command?.Kind is not 'o' && !declares && !unknown && !MathLetters.IsAccent(name))
            return;
        var start = at;
        _at = end;
        for (var i = 0; i < Math.Max(arguments, declares ? 1 : 0); i++)
            Argument();
        while (declares && _at < _tex.Length && char.IsAsciiLetter(_tex[_at]))
            _at++;
        var inner = new FormulaMending(_tex[start.._at], _log) { _wrapped = _wrapped + 1 };
        _out.Append('{').Append(inner.Run()).Append('}');
    }

    private static bool IsWords(string name) =>
        (name.StartsWith("text", StringComparison.Ordinal) && name is not ("textcolor" or "textstyle"))
            || name is "mbox" or "hbox" or "fbox" or "emph";

    private void EndWords()
    {
        if (_inline)
            _out.Append('$');
        (_words, _inline) = (0, false);
    }

    private void Append(string command)
    {
        _out.Append(command);
        if (command.Length > 2 && MathCommands.Find(command[1..]) is { Arguments: 1 } && !IsWords(command[1..]) && command != @"\not")
            Wrap();
        if (_at < _tex.Length && char.IsAsciiLetter(_tex[_at]) && char.IsAsciiLetter(command[^1]))
            _out.Append(' ');
    }

    private void Expand(string name, int arguments, string body)
    {
        // A bound, since an argument may hold further macros and is copied once for each.
        if (++_expansions > 500)
            return;
        for (var i = 1; i <= arguments; i++)
            body = body.Replace($"#{i}", Argument(), StringComparison.Ordinal);
        if (arguments > 0 && name is not ("textsl" or "textproc" or "emph" or "textsc" or "href"))
        {
            // The argument has not been read yet; what stands in it may need mending too.
            body = new FormulaMending(body, _log) { _expansions = _expansions + 50 }.Run();
            _out.Append(body)
                .Append(body.Length > 0 && char.IsAsciiLetter(body[^1]) && _at < _tex.Length && char.IsAsciiLetter(_tex[_at]) ? " " : "");
            return;
        }
        Append(body);
    }

    private string Argument()
    {
        while (_at < _tex.Length && _tex[_at] == ' ')
            _at++;
        if (_at >= _tex.Length || _tex[_at] == '}')
            return "";
        var start = _at;
        if (_tex[_at] != '{')
        {
            if (_tex[_at] == '\\')
                for (_at++; _at < _tex.Length && char.IsAsciiLetter(_tex[_at]); _at++)
                {
                    // a command's name
                }
            if (_at - start < 2 && _at < _tex.Length)
                _at += char.IsHighSurrogate(_tex[_at]) && _at + 1 < _tex.Length ? 2 : 1;
            return _tex[start.._at];
        }
        var depth = 0;
        for (; _at < _tex.Length; _at++)
        {
            depth += _tex[_at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return _tex[(start + 1).._at++];
        }
        return _tex[(start + 1)..];
    }

    // Whether an underscore here is meant as one: \text{a\_b}.
    private bool InWords()
    {
        var open = _tex.LastIndexOf('{', _at - 1, Math.Min(_at, 60));
        if (open < 1 || _tex.IndexOf('}', open, _at - open) >= 0)
            return false;
        var name = _tex.LastIndexOf('\\', open - 1, Math.Min(open, 16));
        return name >= 0 && _tex[(name + 1)..open] is "text" or "texttt" or "textsc" or "mathtt" or "mathrm" or "operatorname" or "textit"
            or "textrm" or "textbf";
    }
}
