using System.Text;

namespace Conspectus.Tex.Formulas;

/// <summary>Chemical formulas: as the package mhchem has them in <c>\ce{…}</c>, and as prose has them, <c>CO_2</c>.</summary>
internal static class ChemicalFormula
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "H", "He", "Li", "Be", "B", "C", "N", "O", "F", "Ne", "Na", "Mg", "Al", "Si", "P", "S", "Cl", "Ar", "K", "Ca", "Sc", "Ti", "V",
        "Cr", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "Ga", "Ge", "As", "Se", "Br", "Kr", "Rb", "Sr", "Y", "Zr", "Nb", "Mo", "Tc", "Ru", "Rh",
        "Pd", "Ag", "Cd", "In", "Sn", "Sb", "Te", "I", "Xe", "Cs", "Ba", "La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er",
        "Tm", "Yb", "Lu", "Hf", "Ta", "W", "Re", "Os", "Ir", "Pt", "Au", "Hg", "Tl", "Pb", "Bi", "Po", "At", "Rn", "Fr", "Ra", "Ac", "Th",
        "Pa", "U", "Np", "Pu", "Am", "Cm",
    };

    // Groups written in capitals alone that are chemistry. Other such groups may be names of methods or data sets, like VOC or USPS.
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "CO", "NO", "SO", "PO", "NH", "CH", "OH", "HO", "HCO", "HSO", "HNO", "HPO", "CN", "CS", "SF", "UF", "UO", "WO", "VO", "BF", "BO",
        "BN", "PH", "CF", "KNO", "COOH", "PF",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownElements =
        Elements.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownGroups =
        Groups.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Whether the letters before a lowered number are chemistry beyond doubt: one element, or a group such as CO or TiO.
    /// </summary>
    public static bool IsGroup(ReadOnlySpan<char> letters)
    {
        var (elements, capitals) = (0, true);
        for (var at = 0; at < letters.Length; elements++)
        {
            var length = ElementLength(letters[at..]);
            if (length == 0)
                return false;
            capitals &= length == 1;
            at += length;
        }
        return elements == 1 || (elements is 2 or 3 && !capitals) || (elements > 1 && KnownGroups.Contains(letters));
    }

    /// <summary>
    /// How many characters of a text are elements with their lowered numbers: all of <c>O</c>, <c>SO_4</c>, <c>H12O6</c>.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && ElementLength(text[at..]) is > 0 and var length)
        {
            at += length;
            var digits = at;
            if (digits + 1 < text.Length && text[digits] == '_' && char.IsAsciiDigit(text[digits + 1]))
                digits++;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]))
                at = ++digits;
        }
        return at;
    }

    private static int ElementLength(ReadOnlySpan<char> text) =>
        text.Length == 0 || !char.IsAsciiLetterUpper(text[0]) ? 0
        : text.Length > 1 && char.IsAsciiLetterLower(text[1]) ? KnownElements.Contains(text[..2]) ? 2 : 0
        : KnownElements.Contains(text[..1]) ? 1 : 0;

    /// <summary>The TeX of what stands in <c>\ce{…}</c>: lowered numbers, charges, arrows and bonds.</summary>
    public static string ToTex(string chemistry)
    {
        var tex = new StringBuilder(chemistry.Length * 2);
        var afterAtom = false;
        for (var i = 0; i < chemistry.Length;)
        {
            var c = chemistry[i];
            var start = i;
            if (Arrow(chemistry, i) is { } arrow)
            {
                tex.Append(arrow.Tex);
                i += arrow.Length;
                afterAtom = false;
                continue;
            }
            if (char.IsAsciiLetter(c))
            {
                while (i < chemistry.Length && char.IsAsciiLetter(chemistry[i]))
                    i++;
                tex.Append(@"\mathrm{").Append(chemistry, start, i - start).Append('}');
                afterAtom = true;
                continue;
            }
            if (char.IsAsciiDigit(c))
            {
                while (i < chemistry.Length && (char.IsAsciiDigit(chemistry[i]) || (!afterAtom && chemistry[i] is '/' or '.')))
                    i++;
                tex.Append(afterAtom ? "_{" : "").Append(chemistry, start, i - start).Append(afterAtom ? "}" : "");
                continue;
            }
            if (c is '^' or '_')
            {
                i = ScriptEnd(chemistry, i + 1);
                var script = chemistry[(start + 1)..i];
                tex.Append(c).Append(script.StartsWith('{') ? script : $"{{{script}}}");
                continue;
            }
            if (c is '+' or '-' && afterAtom && (i + 1 == chemistry.Length || chemistry[i + 1] is ' ' or ')' or ']' or '}'))
                tex.Append("^{").Append(c).Append('}');
            else if (c == '\\')
            {
                i += Math.Max(Negation.NameAt(chemistry, i).Length, 1);
                tex.Append(chemistry, start, Math.Min(i + 1, chemistry.Length) - start);
            }
            else
                tex.Append(c switch { '#' => @"\equiv ", '*' => @"\cdot ", _ => c.ToString() });
            afterAtom = c is ')' or ']';
            i++;
        }
        return tex.ToString();
    }

    private static (string Tex, int Length)? Arrow(string text, int at) =>
        string.CompareOrdinal(text, at, "<=>", 0, 3) == 0 ? (@"\rightleftharpoons ", 3)
        : string.CompareOrdinal(text, at, "<->", 0, 3) == 0 ? (@"\leftrightarrow ", 3)
        : string.CompareOrdinal(text, at, "->", 0, 2) == 0 ? (@"\rightarrow ", 2)
        : string.CompareOrdinal(text, at, "<-", 0, 2) == 0 ? (@"\leftarrow ", 2)
        : null;

    private static int ScriptEnd(string text, int at)
    {
        if (at < text.Length && text[at] == '{')
            return text.IndexOf('}', at) is var close and >= 0 ? close + 1 : text.Length;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '+' or '-'))
            at++;
        return at;
    }
}
