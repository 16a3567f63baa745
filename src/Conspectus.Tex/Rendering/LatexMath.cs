using System.Text;
using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;

namespace Conspectus.Tex.Rendering;

/// <summary>Characters that TeX prints in formulas only: Greek letters, relations, raised and lowered numbers.</summary>
internal static class LatexMath
{
    // What LaTeX has without a package, and the alphabets of amssymb.
    private const string Names =
        "alpha beta gamma delta varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma "
        + "varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega leq geq ll "
        + "gg neq equiv sim simeq approx cong propto in ni notin subset supset subseteq supseteq prec succ preceq succeq perp "
        + "parallel mid vdash dashv models asymp doteq bowtie smile frown times div pm mp cdot ast star circ cap cup vee wedge "
        + "oplus ominus otimes oslash odot setminus wr amalg diamond uplus sqcap sqcup sqsubseteq sqsupseteq rightarrow "
        + "leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow uparrow downarrow updownarrow Uparrow Downarrow mapsto "
        + "longrightarrow longleftarrow Longrightarrow Longleftarrow longmapsto hookrightarrow hookleftarrow nearrow searrow "
        + "swarrow nwarrow rightharpoonup leftharpoonup rightharpoondown leftharpoondown rightleftharpoons infty partial nabla "
        + "forall exists neg emptyset ell Re Im aleph hbar wp prime angle top bot triangle surd sharp flat natural clubsuit "
        + "diamondsuit heartsuit spadesuit sum prod coprod int oint bigcup bigcap bigoplus bigotimes bigvee bigwedge langle "
        + "rangle lfloor rfloor lceil rceil cdots vdots ddots Vert backslash dagger";

    private static readonly Dictionary<string, string> Commands = Load();

    /// <summary>
    /// The formula of a run of such characters, without its dollars; null where a character has no command, or where the formula would not
    /// read as the same text.
    /// </summary>
    public static string? Of(string run)
    {
        var tex = new StringBuilder();
        for (var at = 0; at < run.Length;)
        {
            if (Scripts(run, ref at, tex))
                continue;
            var length = System.Globalization.StringInfo.GetNextTextElementLength(run, at);
            if (Single(run.Substring(at, length)) is not { } command)
                return null;
            // A command's name must not join with the letter after it.
            if (tex.Length > 0 && char.IsAsciiLetter(tex[^1]) && char.IsAsciiLetter(command[0]))
                tex.Append(' ');
            tex.Append(command);
            at += length;
        }
        return MathText.Of(tex.ToString()) == run ? tex.ToString() : null;
    }

    /// <summary>A formula with its characters outside ASCII as commands.</summary>
    public static string InFormula(string tex)
    {
        if (Ascii.IsValid(tex))
            return tex;
        var result = new StringBuilder(tex.Length + 16);
        for (var at = 0; at < tex.Length;)
        {
            var length = System.Globalization.StringInfo.GetNextTextElementLength(tex, at);
            var element = tex.Substring(at, length);
            at += length;
            if (Ascii.IsValid(element))
                result.Append(element);
            else if (Of(element) is { } command)
                result.Append(command).Append(char.IsAsciiLetter(command[^1]) && at < tex.Length && char.IsAsciiLetter(tex[at]) ? " " : "");
            else if (LatexLetters.Of(element) is not null)
                result.Append(element); // an accented letter inside \text{…}, which pdfTeX prints
            else
                UnicodeOnly.AppendToFormula(result, element);
        }
        return result.ToString();
    }

    /// <summary>Whether a bibliography style would change a formula: it has capitals outside braces, in names of commands too.</summary>
    public static bool HasLooseCapitals(string tex)
    {
        var depth = 0;
        foreach (var c in tex)
        {
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && char.IsAsciiLetterUpper(c))
                return true;
        }
        return false;
    }

    private static string? Single(string character)
    {
        if (Commands.TryGetValue(character, out var command))
            return command;
        var decomposed = UnicodeText.Decompose(character);
        if (decomposed.Length == 2 && Commands.TryGetValue(decomposed[..1], out var under))
            return decomposed[1] switch
            {
                Negation.Slash => @"\not" + under,
                '\u0301' => $@"\acute{{{under}}}",
                '\u0308' => $@"\ddot{{{under}}}",
                '\u0302' => $@"\hat{{{under}}}",
                '\u0303' => $@"\tilde{{{under}}}",
                '\u0304' => $@"\bar{{{under}}}",
                _ => null,
            };
        if (decomposed is "=\u0338" or "<\u0338" or ">\u0338")
            return @"\not" + decomposed[..1];
        return MathLetters.OfAlphabet(character);
    }

    // Characters raised or lowered together.
    private static bool Scripts(string run, ref int at, StringBuilder tex)
    {
        var raised = MathLetters.Unraised(run[at]) is not null;
        if (!raised && MathLetters.Unlowered(run[at]) is null)
            return false;
        var script = new StringBuilder();
        while (at < run.Length && (raised ? MathLetters.Unraised(run[at]) : MathLetters.Unlowered(run[at])) is { } plain)
        {
            script.Append(plain);
            at++;
        }
        tex.Append(raised ? '^' : '_').Append(script.Length == 1 ? script.ToString() : $"{{{script}}}");
        return true;
    }

    private static Dictionary<string, string> Load()
    {
        var commands = new Dictionary<string,
            string>(StringComparer.Ordinal)
        { ["−"] = "-", ["′"] = "'", ["∗"] = @"\ast", ["‖"] = @"\|", ["∣"] = @"\mid" };
        foreach (var name in Names.Split(' '))
            if (MathCommands.Find(name) is { Text.Length: 1 } command && command.Text[0] > '~')
                commands.TryAdd(command.Text, '\\' + name);
        return commands;
    }
}
