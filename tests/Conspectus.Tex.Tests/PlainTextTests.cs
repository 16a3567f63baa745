using Conspectus.Tex.Tests.Corpus;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conspectus.Tex.Tests;

/// <summary>The plain text of a formula has every operator, relation and negation that its MathML has.</summary>
public sealed class PlainTextTests : IDisposable
{
    private readonly FormulaRenderer _renderer = new();

    public void Dispose() => _renderer.Dispose();

    public static Arbitrary<string> Formulas() => FormulaPieces.Formulas.ToArbitrary();

    [Property(MaxTest = 3000, StartSize = 2, EndSize = 60, Arbitrary = [typeof(PlainTextTests)])]
    public void Of_any_formula(string tex)
    {
        foreach (var formula in TexDocument.Parse($"${tex}$").Formulas)
            Assert.True(Lost(formula) is [], $"{string.Join(' ', Lost(formula))} of {formula.Tex} in {TexDocument.TextOf(formula)}");
    }

    [Fact]
    public void Of_every_command()
    {
        var losing = new List<string>();
        // What a phantom holds is not seen, and the slash of a negation before it lies over nothing.
        foreach (var (name, arguments) in Commands.MathCommands.Names.Where(c => !c.Name.EndsWith("phantom", StringComparison.Ordinal)))
            foreach (var form in new[] { $@"a\{name} {string.Concat(Enumerable.Repeat("{x+y}", arguments))}b",
                $@"\not\{name} {string.Concat(Enumerable.Repeat("{=}", arguments))}b" })
                foreach (var formula in TexDocument.Parse($"${form}$").Formulas)
                    if (Lost(formula) is { Count: > 0 } lost)
                        losing.Add($"{string.Join(' ', lost)} of {formula.Tex} in {TexDocument.TextOf(formula)}");
        Assert.True(losing.Count == 0, string.Join('\n', losing));
    }

    [Property(MaxTest = 1000, StartSize = 2, EndSize = 60, Arbitrary = [typeof(PlainTextTests)])]
    public void Search_text_keeps_negations(string tex)
    {
        var document = TexDocument.Parse($"${tex}$");
        Assert.Equal(MathSigns.Negations(document.ToText()), MathSigns.Negations(document.ToSearchText()));
    }

    [Theory]
    [InlineData(@"x\\\in y", "x; ∈ y")]
    [InlineData(@"x\\\ y", "x; y")]
    [InlineData(@"x\\\\ y", "x; y")]
    [InlineData(@"x \\in y", "x ∈ y")]
    public void A_break_of_a_line_before_a_command_keeps_both(string tex, string text) =>
        Assert.Equal(text, TexDocument.Parse($"${tex}$").ToText());

    [Property(MaxTest = 1000, StartSize = 2, EndSize = 60, Arbitrary = [typeof(PlainTextTests)])]
    public void BibTeX_read_again_keeps_all_signs(string tex) => Laws.BibTeXReadsTheSame(TexDocument.Parse($"a ${tex}$ b"));

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("neurips-2023.json.gz")]
    [InlineData("neurips-2023-scraped.csv.gz")]
    [InlineData("neurips-1987-2022.jsonl.gz")]
    [InlineData("other-conferences.jsonl.gz")]
    public void Of_every_formula_of_the_corpora(string name)
    {
        Assert.SkipWhen(Corpora.Folder is null, "The corpora are not beside the repository.");
        var formulas = Corpora.Read(name).SelectMany(p => new[] { p.Title, p.Abstract }).SelectMany(t => TexDocument.Parse(t).Formulas)
            .ToHashSet();
        var losing = formulas.Select(f => (f.Tex, Text: TexDocument.TextOf(f), Lost: string.Join(' ', Lost(f))))
            .Where(f => f.Lost.Length > 0).ToList();
        Assert.True(losing.Count == 0, $"{losing.Count} of {formulas.Count}:\n{string.Join('\n', losing)}");
    }

    private IReadOnlyList<string> Lost(Formula formula) =>
        _renderer.Render(formula.Tex, formula.Display) is { Failed: false } result
            ? MathSigns.Lost(result.MathMl, TexDocument.TextOf(formula)) : [];
}
