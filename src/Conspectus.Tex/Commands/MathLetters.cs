using System.Text;

namespace Conspectus.Tex.Commands;

/// <summary>Unicode's own letters for formulas: alphabets, raised and lowered characters, accents.</summary>
internal static class MathLetters
{
    // The characters that Unicode had before the mathematical block and that the block leaves out.
    private const string ScriptHoles = "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ";
    private const string FrakturHoles = "CℭHℌIℑRℜZℨ";
    private const string DoubleHoles = "CℂHℍNℕPℙQℚRℝZℤ";

    private static readonly Dictionary<char, char> Raised = Pairs(
        "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻTᵀAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿUᵁWᵂβᵝγᵞδᵟ**∗*⋆⋆′′⊤ᵀ∘°");

    private static readonly Dictionary<char, char> Lowered = Pairs(
        "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ");

    private static readonly Dictionary<string, char> Accents = new(StringComparer.Ordinal)
    {
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["bar"] = '\u0304',
        ["overline"] = '\u0304',
        ["vec"] = '\u20d7',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["check"] = '\u030c',
        ["breve"] = '\u0306',
        ["acute"] = '\u0301',
        ["grave"] = '\u0300',
        ["mathring"] = '\u030a',
        ["widecheck"] = '\u030c',
        ["underline"] = '\u0332',
        ["underbar"] = '\u0332',
    };

    /// <summary>The text in the alphabet a command names, letters without a counterpart unchanged; null for any other command.</summary>
    public static string? Alphabet(string command, string text) => command switch
    {
        "mathcal" or "mathscr" or "cal" => Shift(text, 0x1D49C, 0x1D4B6, 0, ScriptHoles),
        "mathfrak" or "frak" => Shift(text, 0x1D504, 0x1D51E, 0, FrakturHoles),
        "mathbb" or "Bbb" => Shift(text, 0x1D538, 0x1D552, 0x1D7D8, DoubleHoles),
        _ => null,
    };

    /// <summary>The text under an accent; unchanged where it is more than one letter, or for any other command.</summary>
    public static string Accent(string command, string text) =>
        Accents.TryGetValue(command, out var mark) && text.EnumerateRunes().Count() == 1
            ? (text + mark).Normalize(NormalizationForm.FormC)
            : text;

    public static bool IsAccent(string command) => Accents.ContainsKey(command);

    /// <summary>The text raised or lowered, in characters of its own where Unicode has them, else after a caret or underscore.</summary>
    public static string Script(string text, bool raised)
    {
        if (text.Length == 0)
            return "";
        var map = raised ? Raised : Lowered;
        if ((text.Length <= 3 || text.All(c => !char.IsLetter(c))) && text.All(map.ContainsKey))
            return string.Concat(text.Select(c => map[c]));
        var sign = raised ? "^" : "_";
        return text.All(char.IsLetterOrDigit) || text.EnumerateRunes().Count() == 1 ? sign + text : $"{sign}({text})";
    }

    private static string Shift(string text, int upper, int lower, int digit, string holes)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var hole = char.IsAsciiLetter(c) ? holes.IndexOf(c) : -1;
            if (hole >= 0)
                result.Append(holes[hole + 1]);
            else if (char.IsAsciiLetterUpper(c))
                result.Append(char.ConvertFromUtf32(upper + c - 'A'));
            else if (char.IsAsciiLetterLower(c))
                result.Append(char.ConvertFromUtf32(lower + c - 'a'));
            else if (char.IsAsciiDigit(c) && digit > 0)
                result.Append(char.ConvertFromUtf32(digit + c - '0'));
            else
                result.Append(c);
        }
        return result.ToString();
    }

    private static Dictionary<char, char> Pairs(string pairs)
    {
        var map = new Dictionary<char, char>();
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            map[pairs[i]] = pairs[i + 1];
        return map;
    }
}
