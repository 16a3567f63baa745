using System.Text;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Plain TeX's fractions, which stand between their parts (<c>{a \over b}</c>, <c>{n \choose k}</c>, <c>{a \atop b}</c>), written as
/// LaTeX's, which stand before them (<c>\frac{a}{b}</c>). One pass; each level of nesting copies its content once.
/// </summary>
internal static class InfixFractions
{
    private const int DeepestNesting = 60;

    /// <summary>Whether the command splits its group into an upper and a lower part.</summary>
    public static bool IsInfix(ReadOnlySpan<char> name) =>
        name is "over" or "atop" or "above" or "choose" or "brace" or "brack" or "overwithdelims" or "atopwithdelims" or "abovewithdelims";

    /// <summary>Whether a piece of TeX names such a command; cheap where it does not.</summary>
    public static bool IsIn(ReadOnlySpan<char> tex)
    {
        for (var at = tex.IndexOf('\\'); at >= 0;)
        {
            var end = NameEnd(tex, at + 1);
            if (IsInfix(tex[(at + 1)..end]))
                return true;
            var start = Math.Min(tex.Length, Math.Max(end, at + 2));
            var next = tex[start..].IndexOf('\\');
            at = next < 0 ? -1 : start + next;
        }
        return false;
    }

    /// <summary>The same formula with each such command before its parts; the text itself where there is none.</summary>
    public static string ToPrefix(string tex)
    {
        if (!IsIn(tex))
            return tex;
        var levels = new Stack<Level>();
        var level = new Level("");
        for (var i = 0; i < tex.Length;)
        {
            var end = tex[i] == '\\' ? Math.Max(NameEnd(tex, i + 1), Math.Min(i + 2, tex.Length)) : i + 1;
            var name = tex.AsSpan(i, end - i);
            if (name is "{" or @"\left" or @"\begin" && levels.Count < DeepestNesting)
            {
                end = name is "{" ? end : DelimiterEnd(tex, end);
                levels.Push(level);
                level = new Level(tex[i..end]);
            }
            else if (name is "}" or @"\right" or @"\end" && levels.TryPop(out var outer))
            {
                end = name is "}" ? end : DelimiterEnd(tex, end);
                outer.Append(level.Close()).Append(tex.AsSpan(i, end - i));
                level = outer;
            }
            else if (name is "&" or @"\\" or @"\cr")
                level.NextCell(name);
            else if (name.Length > 1 && IsInfix(name[1..]))
                end = level.Split(name[1..].ToString(), tex, end);
            else
                level.Append(name);
            i = end;
        }
        while (levels.TryPop(out var outer))
        {
            outer.Append(level.Close());
            level = outer;
        }
        return level.Close();
    }

    private static int NameEnd(ReadOnlySpan<char> tex, int at)
    {
        while (at < tex.Length && char.IsAsciiLetter(tex[at]))
            at++;
        return at;
    }

    // What belongs to \left and \begin: a bracket, a command, or a name in braces.
    private static int DelimiterEnd(string tex, int at)
    {
        while (at < tex.Length && tex[at] == ' ')
            at++;
        if (at >= tex.Length)
            return at;
        if (tex[at] == '{')
            return tex.IndexOf('}', at) is var close and >= 0 ? close + 1 : tex.Length;
        return tex[at] == '\\' ? Math.Max(NameEnd(tex, at + 1), Math.Min(at + 2, tex.Length)) : at + 1;
    }

    /// <summary>What has been read of one group: its cells so far, the upper part of a fraction, and what is being collected.</summary>
    private sealed class Level(string opening)
    {
        private readonly StringBuilder _done = new(opening);
        private readonly StringBuilder _part = new();
        private string? _upper;
        private (string Before, string Middle, string After) _form;

        public Level Append(ReadOnlySpan<char> text)
        {
            _part.Append(text);
            return this;
        }

        public void NextCell(ReadOnlySpan<char> separator)
        {
            _done.Append(Cell()).Append(separator);
            if (separator.Length > 2)
                _done.Append(' ');
        }

        public int Split(string command, string tex, int at)
        {
            string open = "", close = "";
            if (command.EndsWith("withdelims", StringComparison.Ordinal))
            {
                var middle = DelimiterEnd(tex, at);
                var end = DelimiterEnd(tex, middle);
                (open, close, at) = (@"\left" + tex[at..middle].Trim(), @"\right" + tex[middle..end].Trim(), end);
            }
            if (command.StartsWith("above", StringComparison.Ordinal))
                at = Dimension.End(tex, at);
            if (_upper is not null)
                return at; // a second one in the same group, which TeX refuses: its parts run together
            _upper = Take();
            _form = command switch
            {
                "choose" => (@"\binom{", "}{", "}"),
                "brace" => (@"\{\substack{", @"\\", @"}\}"),
                "brack" => (@"[\substack{", @"\\", "}]"),
                "atop" or "atopwithdelims" => (open + @"\substack{", @"\\", "}" + close),
                _ => (open + @"\frac{", "}{", "}" + close),
            };
            return at;
        }

        public string Close() => _done.Append(Cell()).ToString();

        private string Cell()
        {
            var part = Take();
            if (_upper is null)
                return part;
            var cell = _form.Before + _upper + _form.Middle + part + _form.After;
            _upper = null;
            return cell;
        }

        private string Take()
        {
            var part = _part.ToString();
            _part.Clear();
            return part;
        }
    }
}
