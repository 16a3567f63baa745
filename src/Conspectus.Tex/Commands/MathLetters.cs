using System.Globalization;
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
        "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
        + "TᵀAᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿUᵁWᵂβᵝγᵞδᵟ**∗*⋆⋆′′⊤ᵀ∘°");

    private static readonly Dictionary<char, char> Lowered = Pairs(
        "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ");

    private static readonly HashSet<char> Scripts = [.. Raised.Values, .. Lowered.Values];

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
        ["dddot"] = '\u20db',
        ["ddddot"] = '\u20dc',
        ["utilde"] = '\u0330',
        ["wideparen"] = '\u0311',
        ["overparen"] = '\u0311',
        ["underparen"] = '\u032e',
        ["overleftarrow"] = '\u20d6',
        ["overrightarrow"] = '\u20d7',
        ["Overrightarrow"] = '\u20d7',
        ["overleftrightarrow"] = '\u20e1',
        ["overleftharpoon"] = '\u20d0',
        ["overrightharpoon"] = '\u20d1',
        ["underleftarrow"] = '\u20ee',
        ["underrightarrow"] = '\u20ef',
        ["underleftrightarrow"] = '\u034d',
    };

    // Arrows and other relations that carry a text above or below them.
    private static readonly Dictionary<string, string> Arrows = new(StringComparer.Ordinal)
    {
        ["xrightarrow"] = "→",
        ["xleftarrow"] = "←",
        ["xleftrightarrow"] = "↔",
        ["xRightarrow"] = "⇒",
        ["xLeftarrow"] = "⇐",
        ["xLeftrightarrow"] = "⇔",
        ["xhookrightarrow"] = "↪",
        ["xhookleftarrow"] = "↩",
        ["xmapsto"] = "↦",
        ["xrightharpoonup"] = "⇀",
        ["xrightharpoondown"] = "⇁",
        ["xleftharpoonup"] = "↼",
        ["xleftharpoondown"] = "↽",
        ["xrightleftharpoons"] = "⇌",
        ["xleftrightharpoons"] = "⇋",
        ["xtwoheadrightarrow"] = "↠",
        ["xtwoheadleftarrow"] = "↞",
        ["xlongequal"] = "=",
        ["xtofrom"] = "⇄",
        ["yields"] = "→",
        ["yieldsLeft"] = "←",
        ["yieldsLeftRight"] = "⇄",
        ["mesomerism"] = "↔",
        ["longrightharpoonup"] = "⇀",
        ["longleftharpoondown"] = "↽",
        ["chemequilibrium"] = "⇌",
        ["equilibriumRight"] = "⇌",
        ["equilibriumLeft"] = "⇌",
    };

    /// <summary>The arrow that a command draws under or over its argument; null for any other command.</summary>
    public static string? Arrow(string command) => Arrows.GetValueOrDefault(command);

    /// <summary>The text in the alphabet a command names, letters without a counterpart unchanged; null for any other command.</summary>
    public static string? Alphabet(string command, string text) => command switch
    {
        "mathcal" or "mathscr" or "cal" => Shift(text, 0x1D49C, 0x1D4B6, 0, ScriptHoles),
        "mathfrak" or "frak" => Shift(text, 0x1D504, 0x1D51E, 0, FrakturHoles),
        "mathbb" or "Bbb" => Shift(text, 0x1D538, 0x1D552, 0x1D7D8, DoubleHoles),
        _ => null,
    };

    /// <summary>
    /// The text under an accent. A bar goes over each of several letters, a line under them is dropped, and any other accent over
    /// more than a letter is set behind brackets about it. Text that a command does not accent, or that is empty, stays as it is.
    /// </summary>
    public static string Accent(string command, string text)
    {
        if (text.Length == 0 || !Accents.TryGetValue(command, out var mark))
            return text;
        var first = AfterFirst(text);
        if (first == text.Length || IsScript(text.AsSpan(first)))
            return UnicodeText.Compose(text[..first] + mark) + text[first..];
        if (mark == '\u0332')
            return text;
        var bar = mark == '\u0304' ? '\u0305' : mark;
        if (bar == '\u0305' && text.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || IsMark(r)))
            return Bar(text, bar);
        return text[0] == '(' && text.IndexOf(')') == text.Length - 1 ? text + bar : $"({text}){bar}";
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static string Bar(string text, char mark)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune).Append(IsMark(rune) ? "" : mark.ToString());
        return result.ToString();
    }

    // Where the first character and its combining marks end.
    private static int AfterFirst(string text)
    {
        var at = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
        while (at < text.Length && char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark)
            at++;
        return at;
    }

    // Whether the rest of the text is raised or lowered. An accent then belongs to the character before it.
    private static bool IsScript(ReadOnlySpan<char> text)
    {
        if (text[0] is '^' or '_')
            return true;
        foreach (var c in text)
            if (!Scripts.Contains(c))
                return false;
        return true;
    }

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

    /// <summary>The plain character of a raised one, 2 for ²; null for any other character.</summary>
    public static char? Unraised(char c) => Plain(Raised, c);

    /// <summary>The plain character of a lowered one, 1 for ₁; null for any other character.</summary>
    public static char? Unlowered(char c) => Plain(Lowered, c);

    private static char? Plain(Dictionary<char, char> map, char script)
    {
        if (script is '*' or '°')
            return null;
        foreach (var (plain, changed) in map)
            if (changed == script && plain != changed && plain is not ('−' or '⊤'))
                return plain;
        return null;
    }

    /// <summary>The command for a letter of an alphabet that LaTeX has, ℝ to \mathbb{R}; null for any other character.</summary>
    public static string? OfAlphabet(string character)
    {
        foreach (var command in Alphabets)
            for (var letter = 'A'; letter <= 'Z'; letter++)
                if (Alphabet(command, letter.ToString()) == character)
                    return $@"\{command}{{{letter}}}";
        return null;
    }

    private static readonly string[] Alphabets = ["mathcal", "mathbb", "mathfrak"];

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
