using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Workbench.Repairs;

/// <summary>What was repaired, not understood or not rendered in the titles and abstracts of a library's papers.</summary>
/// <param name="Papers">How many papers were looked at.</param>
/// <param name="Repaired">How many of them had a repair.</param>
/// <param name="Repairs">The repairs by kind, those met in most papers first.</param>
/// <param name="UnknownMacros">Commands that nothing is known of, those met in most papers first.</param>
/// <param name="FailedFormulas">Formulas shown as text, in the papers' order.</param>
public sealed record TexReport(
    int Papers, int Repaired, IReadOnlyList<RepairCount> Repairs, IReadOnlyList<UnknownMacro> UnknownMacros,
        IReadOnlyList<FailedFormula> FailedFormulas)
{
    private const int MostExamples = 3;

    /// <summary>Reads every title and abstract again. The same papers give the same report.</summary>
    public static TexReport Of(IReadOnlyList<Paper> papers, IFormulaRenderer formulas)
    {
        var repairs = new List<(string Paper, Repair Repair)>();
        var failed = new List<FailedFormula>();
        foreach (var paper in papers)
        {
            TexDocument[] texts = [TexDocument.Parse(paper.Title.Source), TexDocument.Parse(paper.Abstract.Source)];
            repairs.AddRange(texts.SelectMany(t => t.Repairs).Distinct().Select(r => (paper.Id, r)));
            foreach (var formula in texts.SelectMany(t => t.Formulas).Distinct())
            {
                if (formulas.Render(formula.Tex, formula.Display) is { Failed: true } result)
                    failed.Add(new FailedFormula(formula.Tex, TexDocument.TextOf(formula), paper.Id, result.Reason));
            }
        }

        return new TexReport(papers.Count, Count(repairs), Kinds(repairs), Macros(repairs), failed);
    }

    private static List<RepairCount> Kinds(IEnumerable<(string Paper, Repair Repair)> repairs) =>
        repairs.GroupBy(r => r.Repair.Kind)
            .Select(g => new RepairCount(g.Key, Count(g), g.Count(), Examples(g)))
            .OrderByDescending(k => k.Papers).ThenBy(k => k.Kind, StringComparer.Ordinal).ToList();

    private static List<RepairExample> Examples(IEnumerable<(string Paper, Repair Repair)> repairs) =>
        repairs.DistinctBy(r => r.Repair.Detail).Take(MostExamples).Select(r => new RepairExample(r.Paper, r.Repair.Detail)).ToList();

    private static List<UnknownMacro> Macros(IEnumerable<(string Paper, Repair Repair)> repairs) =>
        repairs.Where(r => r.Repair.Command.Length > 0).GroupBy(r => r.Repair.Command)
            .Select(g => new UnknownMacro(g.Key, Count(g), g.Select(r => r.Paper).Distinct().Take(MostExamples).ToList()))
            .OrderByDescending(m => m.Papers).ThenBy(m => m.Name, StringComparer.Ordinal).ToList();

    private static int Count(IEnumerable<(string Paper, Repair Repair)> repairs) => repairs.Select(r => r.Paper).Distinct().Count();
}
