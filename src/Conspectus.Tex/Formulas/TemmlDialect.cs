using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Rewrites formulas for Temml, which puts the slash of <c>\not</c> right over a single sign only, does not know fractions with
/// delimiters such as <c>\overwithdelims</c>, and sets the two signs of <c>\perp\!\!\!\perp</c> far apart.
/// </summary>
internal static class TemmlDialect
{
    // Macros of Temml. It refuses \not before them, but accepts it before the character they stand for.
    private static readonly HashSet<string> Macros =
        new(StringComparer.Ordinal) { "implies", "impliedby", "iff", "colon", "vcentcolon", "ordinarycolon", "ratio", "notni", "surd",
            "brace", "brack" };

    private static readonly string[] Independence = [@"\perp", @"\not\perp", @"\bot", @"\not\bot"];

    /// <summary>The formula to give to Temml; unchanged where nothing in it needs another notation.</summary>
    public static string Of(string tex)
    {
        if (tex.Contains("withdelims", StringComparison.Ordinal))
            tex = InfixFractions.ToPrefix(tex);
        if (tex.Contains("not", StringComparison.Ordinal) || tex.Contains(@"\slashed", StringComparison.Ordinal))
            tex = Negations(tex);
        return tex.Contains(@"\perp", StringComparison.Ordinal) || tex.Contains(@"\bot", StringComparison.Ordinal) ? Independent(tex) : tex;
    }

    private static string Negations(string tex)
    {
        var result = new StringBuilder(tex.Length + 16);
        for (var at = 0; at < tex.Length;)
        {
            var name = Negation.NameAt(tex, at);
            if (name.Length == 0 && tex[at] == '\\' && at + 1 < tex.Length)
            {
                result.Append(tex, at, 2);
                at += 2;
            }
            else if (!(Negation.IsNegation(name) || name is "slashed"))
                result.Append(tex[at++]);
            else
            {
                var times = 1;
                at = Negation.Operand(tex, at + 1 + name.Length, ref times);
                var end = OperandEnd(tex, at);
                result.Append(Negated(tex[at..end], times));
                at = end;
            }
        }
        return result.ToString();
    }

    private static string Negated(string operand, int times)
    {
        var inner = operand.StartsWith('{') ? operand[1..(operand.EndsWith('}') ? ^1 : ^0)].Trim() : operand;
        if (inner.Length == 0)
            return @"\neg ";
        var negated = OneSign(inner) is { } sign ? $@"\not{(char.IsAsciiLetter(sign[0]) ? " " : "")}{sign} "
            : $@"\cancel{{{Negations(inner)}}}";
        for (; times > 1; times--)
            negated = $@"\cancel{{{negated}}}";
        return negated;
    }

    // The operand as a sign that Temml can strike through; null where it is something else.
    private static string? OneSign(string operand)
    {
        if (operand.Length == 1)
            return char.IsAsciiDigit(operand[0]) || operand[0] is '\'' or '\\' ? null : operand;
        if (operand[0] != '\\' || MathCommands.Find(operand[1..]) is not { Kind: 'r' or 'b' or 's', Text: [var character] })
            return null;
        var slanted = char.IsLower(character) && !operand.StartsWith(@"\up", StringComparison.Ordinal);
        return char.IsLetter(character) && !slanted ? null
            : Macros.Contains(operand[1..]) ? character.ToString() : operand;
    }

    // A group with its braces, a command with its arguments, or a character.
    private static int OperandEnd(string tex, int at)
    {
        if (Negation.IsOfNothing(tex, at))
            return at;
        if (tex[at] == '{')
            return GroupEnd(tex, at);
        if (tex[at] != '\\')
            return at + (at + 1 < tex.Length && char.IsSurrogatePair(tex[at], tex[at + 1]) ? 2 : 1);
        var name = Negation.NameAt(tex, at).ToString();
        if (name is "right" or "end" or "middle" || (name.Length == 0 && at + 1 < tex.Length && tex[at + 1] == '\\'))
            return at;
        at += Math.Max(name.Length, 1) + 1;
        for (var i = MathCommands.Find(name)?.Arguments ?? 0; i > 0; i--)
        {
            while (at < tex.Length && tex[at] == ' ')
                at++;
            if (at < tex.Length && tex[at] != '}')
                at = tex[at] == '{' ? GroupEnd(tex, at) : OperandEnd(tex, at);
        }
        return Math.Min(at, tex.Length);
    }

    private static int GroupEnd(string tex, int at)
    {
        var depth = 0;
        for (; at < tex.Length; at++)
            if (tex[at] == '\\')
                at++;
            else if ((depth += tex[at] switch { '{' => 1, '}' => -1, _ => 0 }) == 0)
                return at + 1;
        return tex.Length;
    }

    // Two signs joined by negative spaces are set as one relation.
    private static string Independent(string tex)
    {
        foreach (var sign in Independence)
            for (var at = tex.IndexOf(sign, StringComparison.Ordinal); at >= 0;
                at = tex.IndexOf(sign, at + sign.Length, StringComparison.Ordinal))
            {
                var (end, spaces) = (at + sign.Length, 0);
                for (; ; )
                    if (end < tex.Length && tex[end] == ' ')
                        end++;
                    else if (string.CompareOrdinal(tex, end, @"\!", 0, 2) == 0)
                        (end, spaces) = (end + 2, spaces + 1);
                    else if (string.CompareOrdinal(tex, end, @"\mkern-", 0, 7) == 0 && Dimension.End(tex, end + 6) is var after
                        && after > end + 6)
                        (end, spaces) = (after, spaces + 2);
                    else
                        break;
                var second = sign[sign.LastIndexOf('\\')..];
                var negated = at >= 4 && sign.Length < 6 && tex.AsSpan(at - 4, 4).SequenceEqual(@"\not");
                if (spaces < 2 || negated || string.CompareOrdinal(tex, end, second, 0, second.Length) != 0)
                    continue;
                var pair = $@"\mathrel{{{{{sign}}}{{{second}}}}} ";
                tex = tex[..at] + pair + tex[(end + second.Length)..];
                at += pair.Length - sign.Length;
            }
        return tex;
    }
}
