using Conspectus.Tex.Formulas;
using Conspectus.Tex.Mending;
using Conspectus.Tex.Reading;
using Conspectus.Tex.Rendering;

namespace Conspectus.Tex;

/// <summary>
/// A title or abstract read as LaTeX prose: parsed once, then written as HTML, Unicode text, search text or BibTeX. Immutable
/// and safe to use from several threads; every method gives the same result each time.
/// </summary>
public sealed class TexDocument
{
    private readonly IReadOnlyList<TexNode> _nodes;

    private TexDocument(string source, IReadOnlyList<TexNode> nodes, IReadOnlyList<Formula> formulas, IReadOnlyList<Repair> repairs) =>
        (Source, _nodes, Formulas, Repairs) = (source, nodes, formulas, repairs);

    /// <summary>The text as it came.</summary>
    public string Source { get; }

    /// <summary>What was changed or not understood, in the order met, each distinct one once; empty for a sound text.</summary>
    public IReadOnlyList<Repair> Repairs { get; }

    /// <summary>The formulas in their order, after repairs: what a renderer will be given.</summary>
    public IReadOnlyList<Formula> Formulas { get; }

    /// <summary>
    /// Reads a text. Any text can be read: what is damaged is repaired or kept as plain words, and noted in
    /// <see cref="Repairs"/>. Linear in the text's length, about 20 µs for an abstract.
    /// </summary>
    /// <param name="source">The title or abstract; may be empty.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static TexDocument Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var log = new RepairLog();
        var (nodes, formulas) = TexParser.Parse(source, log);
        return new TexDocument(source, nodes, formulas, log.Repairs);
    }

    /// <summary>
    /// Writes HTML that is also well-formed XML: phrasing content for a single paragraph, else <c>p</c>, <c>ul</c> and <c>ol</c>.
    /// Only a fixed set of elements without style or script comes out, links only to http, https and mailto.
    /// </summary>
    /// <param name="formulas">Renders the formulas; one that fails is shown as text in <c>code.tex-failed</c>.</param>
    /// <returns>The HTML.</returns>
    /// <exception cref="ArgumentNullException">The renderer is null.</exception>
    public string ToHtml(IFormulaRenderer formulas)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        formulas.Prepare(Formulas);
        return HtmlWriter.Write(_nodes, formulas);
    }

    /// <summary>Writes Unicode text without markup: ℓ₁, 𝒪(n log n), ε-greedy. Paragraphs are parted by an empty line.</summary>
    /// <returns>The text.</returns>
    public string ToText() => UnicodeWriter.Write(_nodes, UnicodeWriter.Formula);

    /// <summary>Unicode text of a formula, as <see cref="ToText"/> has it.</summary>
    /// <param name="formula">The formula.</param>
    /// <returns>The text, without a command or brace of TeX.</returns>
    /// <exception cref="ArgumentNullException">The formula is null.</exception>
    public static string TextOf(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return MathText.Of(formula.Tex);
    }

    /// <summary>
    /// Writes text for an index or a query: lower case, accents folded, Greek letters by name, raised and lowered characters on
    /// the line, so that <c>\ell_1</c>, ℓ₁, l1 and L_1 are the same. Fold a query by the same way.
    /// </summary>
    /// <returns>The folded text, on one line.</returns>
    public string ToSearchText() =>
        SearchFold.Fold(UnicodeWriter.Write(_nodes, f => SearchFold.Formula(MathText.Of(f.Tex))));

    /// <summary>
    /// Writes TeX for a field of a BibTeX entry: specials escaped once, accents as commands, acronyms and known names in braces
    /// so that a style keeps their capitals. Braces balance. Parsing it gives the same text again.
    /// </summary>
    /// <param name="protectCapitals">Whether a style may change capitals, as it does in titles; it never does in names.</param>
    /// <returns>The TeX, without the field's own braces.</returns>
    public string ToBibTeX(bool protectCapitals = true) => BibTexWriter.Write(_nodes, protectCapitals);
}
