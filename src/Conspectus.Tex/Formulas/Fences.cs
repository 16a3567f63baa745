using System.Text;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Formulas;

/// <summary>Drops the sizes of brackets that have no partner, which the renderer refuses, and balances braces at last.</summary>
internal static class Fences
{
    private static readonly string[] Families =
        [@"\big", @"\Big", @"\bigg", @"\Bigg", @"\bigl", @"\Bigl", @"\biggl", @"\Biggl", @"\bigr", @"\Bigr", @"\biggr", @"\Biggr"];

    public static string Balance(string tex, RepairLog log)
    {
        tex = Braces(Sizes(tex, log));
        if (Count(tex, @"\left") == Count(tex, @"\right"))
            return tex;
        log.Add("formula", @"\left and \right do not match: both dropped");
        return Drop(Drop(tex, @"\left"), @"\right");
    }

    /// <summary>
    /// Names the braces that are shown, <c>\lbrace</c> for <c>\{</c>, where they do not pair: BibTeX counts them too.
    /// </summary>
    public static string NameBraces(string tex)
    {
        var depth = 0;
        var sound = true;
        foreach (var c in tex)
            sound &= (depth += c switch { '{' => 1, '}' => -1, _ => 0 }) >= 0;
        if (sound && depth == 0)
            return tex;
        var result = new StringBuilder(tex.Length + 16);
        for (var i = 0; i < tex.Length; i++)
            if (tex[i] != '\\' || i + 1 == tex.Length)
                result.Append(tex[i]);
            else
                result.Append(tex[++i] switch { '{' => @"\lbrace ", '}' => @"\rbrace ", var c => $"\\{c}" });
        return result.ToString().TrimEnd();
    }

    private static string Braces(string tex)
    {
        var depth = 0;
        var sound = true;
        for (var i = 0; i < tex.Length && sound; i++)
            if (tex[i] == '\\')
                i++;
            else
                sound = (depth += tex[i] switch { '{' => 1, '}' => -1, _ => 0 }) >= 0;
        if (sound && depth == 0)
            return tex;
        depth = 0;
        var result = new StringBuilder(tex.Length + 8);
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '}' && depth == 0)
                continue;
            depth += tex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            result.Append(tex[i]);
            if (tex[i] == '\\' && i + 1 < tex.Length)
                result.Append(tex[++i]);
        }
        return result.Append('}', depth).ToString();
    }

    private static string Sizes(string tex, RepairLog log)
    {
        if (!tex.Contains(@"\big", StringComparison.Ordinal) && !tex.Contains(@"\Big", StringComparison.Ordinal))
            return tex;
        var balance = 0;
        foreach (var family in Families)
            for (var at = tex.IndexOf(family, StringComparison.Ordinal); at >= 0;
                at = tex.IndexOf(family, at + family.Length, StringComparison.Ordinal))
                if (Ends(tex, at + family.Length))
                    balance += Direction(tex.AsSpan(at + family.Length).TrimStart());
        if (balance == 0)
            return tex;
        log.Add("formula", "sizes of brackets without partners dropped");
        return Families.Aggregate(tex, Drop);
    }

    private static int Direction(ReadOnlySpan<char> bracket) =>
        bracket.StartsWith("(") || bracket.StartsWith("[") || bracket.StartsWith(@"\{") || bracket.StartsWith(@"\l") ? 1
        : bracket.StartsWith(")") || bracket.StartsWith("]") || bracket.StartsWith(@"\}") || bracket.StartsWith(@"\r") ? -1 : 0;

    private static int Count(string tex, string command)
    {
        var count = 0;
        for (var at = tex.IndexOf(command, StringComparison.Ordinal); at >= 0;
            at = tex.IndexOf(command, at + command.Length, StringComparison.Ordinal))
            if (Ends(tex, at + command.Length))
                count++;
        return count;
    }

    private static string Drop(string tex, string command)
    {
        var result = new StringBuilder(tex.Length);
        var from = 0;
        for (var at = tex.IndexOf(command, StringComparison.Ordinal); at >= 0;
            at = tex.IndexOf(command, at + command.Length, StringComparison.Ordinal))
            if (Ends(tex, at + command.Length))
            {
                result.Append(tex, from, at - from);
                from = at + command.Length + (at + command.Length < tex.Length && tex[at + command.Length] == '.' ? 1 : 0);
            }
        return result.Append(tex, from, tex.Length - from).ToString();
    }

    private static bool Ends(string tex, int at) => at >= tex.Length || !char.IsAsciiLetter(tex[at]);
}
