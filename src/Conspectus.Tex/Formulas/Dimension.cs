namespace Conspectus.Tex.Formulas;

/// <summary>Lengths of TeX, such as <c>1.5pt</c> or <c>-3mu</c>, which no text shows.</summary>
internal static class Dimension
{
    /// <summary>Where the length at a place ends, with its braces if it has any; the place itself where there is none.</summary>
    public static int End(string tex, int at)
    {
        var start = at;
        at = Spaces(tex, at);
        var braced = at < tex.Length && tex[at] == '{';
        at = Spaces(tex, at + (braced ? 1 : 0));
        if (at < tex.Length && tex[at] is '-' or '+')
            at++;
        var digits = at;
        while (at < tex.Length && (char.IsAsciiDigit(tex[at]) || tex[at] is '.' or ','))
            at++;
        if (at == digits)
            return start;
        at = Spaces(tex, at);
        var unit = at + 2 <= tex.Length
            && tex.AsSpan(at, 2) is "pt" or "em" or "ex" or "mu" or "mm" or "cm" or "in" or "pc" or "bp" or "sp" or "dd" or "cc" or "px";
        if (!unit)
            return start;
        at += 2;
        if (!braced)
            return at;
        at = Spaces(tex, at);
        return at < tex.Length && tex[at] == '}' ? at + 1 : start;
    }

    private static int Spaces(string tex, int at)
    {
        while (at < tex.Length && tex[at] == ' ')
            at++;
        return at;
    }
}
