using System.Globalization;
using System.Text;
using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;

namespace Conspectus.Tex.Rendering;

/// <summary>
/// Folds text so that spellings of the same thing become the same: case, accents, alphabets, raised and lowered letters, Greek.
/// </summary>
internal static class SearchFold
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss",
        ['ø'] = "o",
        ['ł'] = "l",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['–'] = "-",
        ['—'] = "-",
        ['‐'] = "-",
        ['‑'] = "-",
        ['−'] = "-",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['«'] = "\"",
        ['»'] = "\"",
        ['‘'] = "'",
        ['’'] = "'",
        ['′'] = "'",
        ['⁄'] = "/",
        ['∕'] = "/",
        ['×'] = "x",
        ['⋅'] = "·",
        ['∗'] = "*",
        ['⋆'] = "*",
        ['α'] = "alpha",
        ['β'] = "beta",
        ['γ'] = "gamma",
        ['δ'] = "delta",
        ['ε'] = "epsilon",
        ['ζ'] = "zeta",
        ['η'] = "eta",
        ['θ'] = "theta",
        ['ι'] = "iota",
        ['κ'] = "kappa",
        ['λ'] = "lambda",
        ['μ'] = "mu",
        ['ν'] = "nu",
        ['ξ'] = "xi",
        ['π'] = "pi",
        ['ρ'] = "rho",
        ['σ'] = "sigma",
        ['ς'] = "sigma",
        ['τ'] = "tau",
        ['υ'] = "upsilon",
        ['φ'] = "phi",
        ['χ'] = "chi",
        ['ψ'] = "psi",
        ['ω'] = "omega",
        ['∞'] = "infty",
        ['∇'] = "nabla",
        ['∂'] = "partial",
    };

    public static string Fold(string text)
    {
        var folded = new Spacing();
        var rest = (Ascii.IsValid(text) ? text : UnicodeText.DecomposeCompatibly(text)).ToLowerInvariant().AsSpan();
        while (rest.Length > 0)
        {
            var at = rest.IndexOfAnyExceptInRange(' ', '~') is var other and >= 0 ? other : rest.Length;
            folded.Append(rest[..at]);
            if (at == rest.Length)
                break;
            var lower = rest[at];
            rest = rest[(at + 1)..];
            if (lower == Negation.Slash)
            {
                // A negated relation must not match the relation itself.
                folded.Overlay(lower);
                continue;
            }
            var category = CharUnicodeInfo.GetUnicodeCategory(lower);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            if (char.IsWhiteSpace(lower))
                folded.Append(' ');
            else if (Letters.TryGetValue(lower, out var letters))
                folded.Append(letters);
            else
                folded.Append(lower);
        }
        return folded.ToString();
    }

    /// <summary>A formula's text without the signs that only tell where a letter stands.</summary>
    public static string Formula(string text) =>
        text.Replace("_", "", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal);
}
