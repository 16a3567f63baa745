using System.Text.RegularExpressions;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Claims;

/// <summary>
/// Finds symbols in a sentence that it does not explain: "a regret of $O(d\sqrt{T})$" where nothing says what d and T are.
/// </summary>
internal static partial class Symbols
{
    private const int MostInFormula = 90; // characters

    /// <summary>Whether a sentence in TeX has a symbol that it does not explain, or a formula too long to be read in passing.</summary>
    public static bool Unexplained(string tex)
    {
        var formulas = TexFormulas.Find(tex);
        if (formulas.Any(f => f.Length > MostInFormula || Coined().IsMatch(f.Of(tex)))) return true;
        var used = formulas.SelectMany(f => Letters(f.Of(tex))).ToHashSet(StringComparer.Ordinal);
        foreach (var loose in Loose().Matches(Blank(tex, formulas)).Select(m => m.Groups["symbol"].Value)) used.Add(loose);
        if (used.Count == 0) return false;
        return used.Any(symbol => !formulas.Any(f => Explains(tex, f, symbol)));
    }

    // "$d$-dimensional", "horizon $H$", "$n$ samples", "where $k$ is": beside a word that says what it is.
    private static bool Explains(string tex, TextSpan formula, string symbol)
    {
        var own = Letters(formula.Of(tex)).ToHashSet(StringComparer.Ordinal);
        if (!own.Contains(symbol) || own.Count > 2) return false;
        var behind = tex[formula.End..];
        var before = tex[..formula.Start];
        if (Standing().IsMatch(formula.Of(tex)))
            return Noun().IsMatch(behind) || Named().IsMatch(before) || Said().IsMatch(behind);
        return false;
    }

    private static string Blank(string tex, IReadOnlyList<TextSpan> formulas)
    {
        var text = tex.ToCharArray();
        foreach (var f in formulas) text.AsSpan(f.Start, f.Length).Fill(' ');
        return new string(text);
    }

    // A name set as a formula: "$\texttt{TACO}$".
    [GeneratedRegex(@"\\(?:text\w*|math(?:rm|sf|tt|it|bf)|operatorname)\s*\{[^}]*[A-Z][^}]*[A-Za-z]")]
    private static partial Regex Coined();

    // Single letters and Greek commands; not the names of functions, classes, norms and spaces, whose meaning does not change.
    private static IEnumerable<string> Letters(string formula)
    {
        var plain = Constant().Replace(formula, " ");
        return Letter().Matches(plain).Select(m => m.Value);
    }

    [GeneratedRegex(
        @"\\(?:text|mathrm|mathsf|texttt|textsf|textit|textbf|operatorname\*?|mathtt|rm|mbox|textsc)\s*\{[^}]*\}|\\(?:mathbb|"
            + @"mathcal|mathbf|mathfrak)\s*\{[RECNZOPSG]\}"
        + @"|\\(?:epsilon|varepsilon|pi|ell|infty|log|ln|exp|sqrt|frac|tilde|widetilde|hat|bar|times|cdot|le|leq|ge|geq|approx|"
        + @"sim|Omega|Theta|"
        + @"min|max|left|right|big|Big|bigl|bigr|textrm|poly|rightarrow|to|in|pm|ll|gg|mathcal|mathbb|mathbf|mathrm|ldots|dots|cdots|"
        + @"varphi|phi|mid|neq|ne|circ|simeq|propto|infty|sum|prod|quad|,|;|!|%|\$|\{|\})"
        + @"|\b(?:O|SE|SO|SU|E|GL|NP|PAC|poly|log|polylog|exp|KL|CLIP|GPT)\s*(?=[(\\^{ ]|$)|\\(?:tilde|"
        + @"widetilde)\s*\{?\s*(?:\\mathcal)?\s*\{?O\}?|"
        + @"\b[LW]_\{?[0-9p]+\}?|\\ell_\{?[0-9p]|\b[kf](?=\$?-)|[0-9.]+\s*[xX](?![a-z])|[0-9]+\s*[DKMBk]\b")]
    private static partial Regex Constant();

    [GeneratedRegex(
        @"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])|\\(?:alpha|beta|gamma|delta|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|"
            + @"chi|psi|omega|Gamma|Delta|Lambda|Sigma|Phi|Psi)\b")]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"^(?:\$\$?|\\\()\s*(?:\\?[A-Za-z]+(?:\{[A-Za-z]\})?(?:[_^]\{?[\w*]{1,3}\}?)*)(?:\s*\\times\s*\\?[A-Za-z]+)?\s*(?:\$\$?|\\\))$")]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"^(?:-[A-Za-z]{3,}| (?!(?:is|are|was|has|have|can|will|may|be|not|if|it|which|such|so|do|does|and|or|for|with|in|of|to|"
            + @"under|where|when|on|by|the|as|against|while|without|than|over|"
            + @"via|per|regret|rate|bound|time|sample|"
            + @"complexity|convergence|error|upper|lower|that|from|at|samples?\s+complexity)\b)[a-z]{3,}| different [a-z]+)")]
    private static partial Regex Noun();

    [GeneratedRegex(
        @"\b(?!(?:that|show|shows|prove|find|if|then|such|of|is|and|or|by|with|to|from|for|in|at|than|as|the|regret|rate|bound|time|"
            + @"most|least|order|complexity|an?|"
            + @"where|when|under|error)\b)[a-z-]{3,} $|\bwhere $")]
    private static partial Regex Named();

    [GeneratedRegex(@"^ (?:is|are|denotes?|being|stands for) (?:the|a|an|some|any)\b")]
    private static partial Regex Said();

    // A letter alone in running text: "of size n", but not "a", "A", "I".
    [GeneratedRegex(
        @"(?<=[ (])(?<symbol>[b-zB-HJ-Z])(?=[ ,.;)]|$)(?!\.[a-z]\.| priori| posteriori)|(?<=[ (])(?<symbol>[α-ωΑ-Ω])(?=[ ,.;)]|$)|"
            + @"(?<symbol>[A-Za-z]\^[A-Za-z0-9{(]|[A-Za-z]_[A-Za-z0-9{])")]
    private static partial Regex Loose();
}
