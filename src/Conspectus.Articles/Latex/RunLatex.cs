using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Articles.Prose;
using Conspectus.Tex;

namespace Conspectus.Articles.Latex;

/// <summary>Writes the stretches of a sentence as LaTeX.</summary>
/// <param name="cite">Writes the citation of papers.</param>
/// <param name="footnote">Writes what the footnote of a number says; it has no footnotes of its own.</param>
internal sealed partial class RunLatex(Func<IReadOnlyList<string>, string> cite, Func<int, string> footnote)
{
    private const double Step = 0.5;
    private const double Height = 0.7;

    /// <summary>Sentences behind each other.</summary>
    public string Write(IEnumerable<Sentence> sentences) => string.Join(' ', sentences.Select(Write));

    /// <summary>A sentence.</summary>
    public string Write(Sentence sentence) => Apart().Replace(string.Concat(sentence.Runs.Select(Write)), "~${cite}")
        + string.Concat(sentence.Footnotes.Select(n => $@"\footnote{{{footnote(n)}}}"));

    /// <summary>TeX of an abstract or a title as LaTeX prints it, on one line.</summary>
    public static string Tex(string source)
    {
        var document = TexDocument.Parse(source);
        var tex = document.ToBibTeX(protectCapitals: false);
        // What its authors cite or refer to there is not here, and nothing of theirs may read, write or define anything.
        return Elsewhere().IsMatch(tex) || Acts().IsMatch(tex)
            ? LatexText.Escape(document.ToText())
            : Lines().Replace(tex, " ");
    }

    private string Write(Run run) => run.Kind switch
    {
        RunKind.Strong => $@"\textbf{{{LatexText.Escape(run.Text)}}}",
        RunKind.Emphasis => $@"\emph{{{LatexText.Escape(run.Text)}}}",
        RunKind.Code => $@"\texttt{{{LatexText.Code(run.Text.ReplaceLineEndings(" ")).Replace("~", " ", StringComparison.Ordinal)}}}",
        RunKind.Link => $@"\href{{{LatexText.Address(run.Url!)}}}{{{LatexText.Escape(run.Text)}}}",
        RunKind.Tex => Tex(run.Text),
        RunKind.Math => Tex($"${run.Text}$"),
        RunKind.Series => Series(run.Text),
        RunKind.Citation => cite(run.Papers),
        _ => LatexText.Escape(run.Text),
    };

    // A line of the height of a letter, drawn in units of the font's own size.
    private static string Series(string numbers)
    {
        var values = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
        if (values.Count < 2) return "";
        var most = Math.Max(values.Max(), 1e-9);
        var points = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
            points.Append(CultureInfo.InvariantCulture, $"({i * Step:0.##},{values[i] / most * Height:0.##})");
        return string.Create(CultureInfo.InvariantCulture, $@"\series{{{(values.Count - 1) * Step:0.##}}}{{{points}}}");
    }

    // A citation is not parted from what it proves by the end of a line.
    [GeneratedRegex(@" (?<cite>\\cite\{)")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\\(?:cite|ref|eqref|autoref|cref|nocite|footcite|parencite|textcite|autocite|label)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"\\(?:input|include[a-z]*|open(?:in|out)|read(?:line)?|write|immediate|special|catcode|[gex]?def|let|csname|new[a-z]+|renew[a-z]+"
        + @"|use[a-z]+|loop|repeat|[a-z]*inputlisting|verbatim[a-z]*|directlua|pdf[a-z]+"
        + @"|end\s*\{document\}|everypar|output|char)(?![a-zA-Z])")]
    private static partial Regex Acts();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Lines();
}
