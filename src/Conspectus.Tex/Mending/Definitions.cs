using System.Text;

namespace Conspectus.Tex.Mending;

/// <summary>
/// Definitions inside a text: <c>\newcommand{\x}{…}</c>, <c>\def\x{…}</c>, <c>\usepackage{…}</c>. They are removed, and each later use
/// of a macro is replaced by its body, up to a fixed number of replacements.
/// </summary>
internal sealed class Definitions
{
    private const int MostExpansions = 1000;
    private const int DeepestExpansion = 12;

    private readonly Dictionary<string, Macro> _macros = new(StringComparer.Ordinal);
    private readonly RepairLog _log;
    private readonly StringBuilder _out;
    private readonly int _longest;
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _expansions;

    private Definitions(string text, RepairLog log) =>
        (_log, _out, _longest) = (log, new StringBuilder(text.Length), (text.Length * 4) + 10_000);

    public static string Mend(string text, RepairLog log)
    {
        if (!DefinitionCommands.StandIn(text))
            return text;
        var definitions = new Definitions(text, log);
        definitions.Read(text, 0);
        return definitions._out.ToString();
    }

    private void Read(string text, int depth)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\\', at);
            if (next < 0 || next + 1 >= text.Length)
            {
                _out.Append(text, at, text.Length - at);
                return;
            }
            _out.Append(text, at, next - at);
            at = next;
            var start = TexSource.AfterBackslashes(text, at);
            var end = TexSource.NameEnd(text, start);
            var name = text[start..end];
            if (start - at <= 2 && Defines(text, name, end) is > 0 and var after)
                at = after;
            else if (start - at == 1 && Use(text, name, ref end, depth))
                at = end;
            else
            {
                end = Math.Max(end, Math.Min(at + 2, text.Length));
                _out.Append(text, at, end - at);
                at = end;
            }
        }
    }

    // Where the text continues after a definition; 0 where no complete definition stands here.
    private int Defines(string text, string name, int at)
    {
        if (name.Length < 3 || DefinitionCommands.Read(text, name, at) is not { } found)
            return 0;
        _log.Add("definition", found.Name.Length > 0 ? $@"\{name} of \{found.Name} dropped" : $@"\{name} dropped");
        if (found.Macro is { } macro
            && !(name.StartsWith("provide", StringComparison.OrdinalIgnoreCase) && _macros.ContainsKey(found.Name)))
            _macros[found.Name] = macro;
        return found.End;
    }

    // Replaces the use of a macro by its body; false where the text does not define the command or a bound is reached.
    private bool Use(string text, string name, ref int at, int depth)
    {
        if (!_macros.TryGetValue(name, out var macro) || depth >= DeepestExpansion || _open.Contains(name) || _expansions >= MostExpansions
            || _out.Length > _longest)
            return false;
        var end = at;
        var arguments = new string[macro.Arguments];
        for (var i = 0; i < arguments.Length; i++)
            if (i == 0 && macro.Default is { } given)
                arguments[i] = TexSource.Bracketed(text, ref end) ?? given;
            else if (TexSource.Argument(text, ref end) is { } argument)
                arguments[i] = argument;
            else
                return false;
        _expansions++;
        at = end;
        // A macro that calls itself would never end.
        _open.Add(name);
        Read(macro.With(arguments), depth + 1);
        _open.Remove(name);
        return true;
    }
}
