using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Mending;

/// <summary>
/// Commands of which a program has read the backslash and first letter as a control character: TAB and <c>extit</c> for <c>\textit</c>.
/// </summary>
internal static class EscapeLoss
{
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal)
    {
        "text", "textit", "textbf", "texttt", "textsc", "textrm", "textsf", "textnormal", "textcolor", "textsuperscript", "textsubscript",
        "textemdash", "textendash", "times", "theta", "tau", "tilde", "tfrac", "triangle", "triangleq", "thinspace", "ttfamily", "nabla",
        "neq", "notin", "nleq", "ngeq", "noindent", "nolimits", "nonumber", "nicefrac", "rho", "right", "rightarrow", "rceil", "rfloor",
        "rVert", "rvert", "ref", "rmfamily", "therefore",
    };

    private static readonly HashSet<string> InFormulas =
        new(StringComparer.Ordinal) { "to", "top", "tan", "tanh", "nu", "ne", "ni", "not", "rangle", "rm", "tt" };

    public static string Mend(string text, RepairLog log)
    {
        if (text.AsSpan().IndexOfAnyInRange('\a', '\r') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var inFormula = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '$' && (i == 0 || text[i - 1] != '\\'))
                inFormula = !inFormula;
            if (c >= ' ' || Letter(c) is not { } letter || Restored(text, i + 1, letter, inFormula) is not { } name)
            {
                result.Append(c);
                continue;
            }
            log.Add("escape loss", $@"\{name} restored");
            result.Append('\\').Append(letter);
        }
        return result.ToString();
    }

    private static char? Letter(char c) => c switch
    {
        '\t' => 't',
        '\n' => 'n',
        '\r' => 'r',
        '\f' => 'f',
        '\b' => 'b',
        '\v' => 'v',
        '\a' => 'a',
        _ => null,
    };

    private static string? Restored(string text, int start, char letter, bool inFormula)
    {
        var end = start;
        while (end < text.Length && end - start < 20 && char.IsAsciiLetter(text[end]))
            end++;
        var name = letter + text[start..end];
        if (!MathCommands.IsKnown(name) && !TextCommands.IsKnown(name))
            return null;
        // What stands after a tab or a line's end is a word of its own now and then ("nsubset", "angle", "op", "u").
        var certain = letter is 'b' or 'f' or 'v' or 'a' || Certain.Contains(name) || (inFormula && InFormulas.Contains(name));
        var rest = end - start;
        return certain && rest > 0 ? name : null;
    }
}
