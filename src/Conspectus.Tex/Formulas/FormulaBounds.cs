using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Which formulas are rendered at all. The bounds are on work alone and never on time, so that a formula gives the same on every
/// machine: its length, the depth of its nesting, the number of commands that the renderer writes several times, and definitions.
/// With them, and with at most 1,000 expansions of the renderer's own macros, rendering always ends.
/// </summary>
internal static class FormulaBounds
{
    private const int LongestFormula = 5000;
    private const int DeepestNesting = 60;
    private const int MostCopies = 5;

    /// <summary>Why a formula is not rendered; null where it is.</summary>
    public static FormulaResult? Refusal(string tex)
    {
        if (tex.Length > LongestFormula)
            return TemmlSource.Failure($"it is longer than {LongestFormula} characters");
        if (tex.Contains('\0', StringComparison.Ordinal))
            return TemmlSource.Failure("it holds the character U+0000");
        int depth = 0, chain = 0, declared = 0, copies = 0;
        var outer = new Stack<int>();
        for (var i = 0; i < tex.Length; i++)
        {
            var c = tex[i];
            if (c == '\\')
            {
                var name = Negation.NameAt(tex, i);
                i += Math.Max(name.Length, 1);
                if (IsDefinition(name))
                    return TemmlSource.Failure($@"it defines commands, with \{name}");
                if (IsCopied(name) && ++copies > MostCopies)
                    return TemmlSource.Failure($"it has more than {MostCopies} commands that the renderer sets several times over");
                // A declaration encloses the rest of its group, so it counts as a level of nesting.
                declared += name is "color" || Negation.IsDeclaration(name) ? 1 : 0;
                depth = Math.Max(0, depth + (name is "left" or "begin" or "bgroup" or "begingroup" ? 1
                    : name is "right" or "end" or "egroup" or "endgroup" ? -1 : 0));
                chain = TakesArguments(name) ? chain + 1 : 0;
            }
            else if (c is '{' or '(' or '[')
            {
                depth++;
                if (c == '{')
                    outer.Push(declared);
            }
            else if (c is '}' or ')' or ']')
            {
                depth = Math.Max(0, depth - 1);
                if (c == '}' && outer.TryPop(out var before))
                    declared = before;
            }
            if (c is not ('\\' or '^' or '_' or ' ' or '{' or '(' or '['))
                chain = 0;
            if (depth + chain + declared > DeepestNesting)
                return TemmlSource.Failure($"its parts are nested more than {DeepestNesting} deep");
        }
        return null;
    }

    private static bool IsDefinition(ReadOnlySpan<char> name) =>
        name is "def" or "gdef" or "edef" or "xdef" or "let" or "futurelet" or "newcommand" or "renewcommand" or "providecommand"
            or "global" or "long";

    // Commands whose argument Temml writes two or three times, so that nesting them multiplies the work.
    private static bool IsCopied(ReadOnlySpan<char> name) =>
        name is "cancelto" or "llap" or "mathllap" or "equilibriumRight" or "equilibriumLeft";

    private static bool TakesArguments(ReadOnlySpan<char> name) =>
        MathCommands.Arguments(name) > 0 || name is "genfrac" or "mathchoice" or "sideset";
}
