using System.Text;
using Conspectus.Tex.Reading;

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
    private int _at;
    private int _depth;
    private int _expansions;

    private FormulaMending(string tex, RepairLog log)
    {
        (_tex, _log, _out) = (tex, log, new StringBuilder(tex.Length + 8));
        _rows = tex.Contains(@"\begin", StringComparison.Ordinal) || tex.Contains("matrix", StringComparison.Ordinal)
            || tex.Contains("substack", StringComparison.Ordinal);
    }

    public static string Mend(string tex, RepairLog log)
    {
        var mending = new FormulaMending(tex.Trim(), log);
        return mending.Run();
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
            _at++;
            if (c == '{')
                _depth++;
            else if (c == '}' && _depth == 0)
            {
                _log.Add(Kind, "closing brace without an opening one dropped");
                continue;
            }
            else if (c == '}')
                _depth--;
            if (c is '%' or '#' || (c == '&' && !_rows))
                _out.Append('\\');
            if (c != '$')
                _out.Append(c);
        }
        if (_depth > 0)
            _log.Add(Kind, "missing closing brace added");
        _out.Append('}', _depth);
        return BalanceFences(_out.ToString()).Trim();
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
        }
        else if (!char.IsControl(c) && !char.IsAsciiDigit(c))
            _out.Append(c is '"' or '\'' or '`' or '@' || c > 127 ? "" : "\\").Append(c);
    }

    private void Doubled()
    {
        var next = _at < _tex.Length ? _tex[_at] : ' ';
        var end = _at;
        while (end < _tex.Length && char.IsAsciiLetter(_tex[end]))
            end++;
        var known = end - _at > 1 && MathCommands.IsKnown(_tex[_at..end]);
        if (!_rows && (known || next is '%' or '{' or '}' or '|' or '_' or '#' or '&' or '!' or ',' or ';' or '\\'))
        {
            _log.Add("double escape", $@"\\{(known ? _tex[_at..end] : next)} in a formula");
            if (next == '\\')
                _out.Append(@"\\");
            else
                _at--; // read the second backslash again, as the start of a command
            if (next == '\\')
                _at++;
            return;
        }
        _out.Append(@"\\");
    }

    private void Named(string name)
    {
        if (name is "begin" or "end")
            _out.Append('\\').Append(name);
        else if (MathCommands.TryMacro(name, out var arguments, out var body))
            Expand(name, arguments, body);
        else if (MathCommands.IsKnown(name))
            Append('\\' + name);
        else if (MathCommands.LongestPrefix(name) is { } prefix)
        {
            _log.Add("lost braces", $@"\{name} read as \{prefix} {name[prefix.Length..]}");
            Append('\\' + prefix);
            var rest = name[prefix.Length..];
            // Only the first letter was certainly in the braces, unless the command sets words.
            _out.Append(prefix.StartsWith("text", StringComparison.Ordinal) || prefix is "mathrm" or "operatorname" ? $"{{{rest}}}" : $"{{{rest[0]}}}{rest[1..]}");
        }
        else
        {
            var argument = _at < _tex.Length && _tex[_at] == '{';
            _log.Add("unknown command", $@"\{name} in a formula: its {(argument ? "argument" : "name")} kept");
            if (!argument)
                Append(name.Length == 1 ? name : $@"\mathrm{{{name}}}");
        }
    }

    private void Append(string command)
    {
        _out.Append(command);
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
            _out.Append(new FormulaMending(body, _log) { _expansions = _expansions + 50 }.Run());
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
            _at = Math.Min(_tex.Length, _at + (_tex[_at] == '\\' ? 2 : 1));
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
        return name >= 0 && _tex[(name + 1)..open] is "text" or "texttt" or "textsc" or "mathtt" or "mathrm" or "operatorname" or "textit" or "textrm" or "textbf";
    }

    private string BalanceFences(string tex)
    {
        if (Count(tex, @"\left") == Count(tex, @"\right"))
            return tex;
        _log.Add(Kind, @"\left and \right do not match: both dropped");
        return Drop(Drop(tex, @"\left"), @"\right");
    }

    private static int Count(string tex, string command)
    {
        var count = 0;
        for (var at = tex.IndexOf(command, StringComparison.Ordinal); at >= 0; at = tex.IndexOf(command, at + command.Length, StringComparison.Ordinal))
            if (Ends(tex, at + command.Length))
                count++;
        return count;
    }

    private static string Drop(string tex, string command)
    {
        var result = new StringBuilder(tex.Length);
        var from = 0;
        for (var at = tex.IndexOf(command, StringComparison.Ordinal); at >= 0; at = tex.IndexOf(command, at + command.Length, StringComparison.Ordinal))
            if (Ends(tex, at + command.Length))
            {
                result.Append(tex, from, at - from);
                from = at + command.Length + (at + command.Length < tex.Length && tex[at + command.Length] == '.' ? 1 : 0);
            }
        return result.Append(tex, from, tex.Length - from).ToString();
    }

    private static bool Ends(string tex, int at) => at >= tex.Length || !char.IsAsciiLetter(tex[at]);
}
