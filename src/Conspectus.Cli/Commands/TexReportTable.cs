using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Repairs;

namespace Conspectus.Cli.Commands;

/// <summary>Writes a <see cref="TexReport"/> for a person to read.</summary>
internal static class TexReportTable
{
    private const int Widest = 100;

    public static void Write(TexReport report)
    {
        Answer.Line($"{report.Papers} papers, {report.Repaired} with repairs");
        Heading($"Repairs, {report.Repairs.Count} kinds", "papers  count  kind");
        foreach (var kind in report.Repairs)
        {
            Answer.Line($"{kind.Papers,6} {kind.Count,6}  {kind.Kind}");
            foreach (var example in kind.Examples) Answer.Line($"{"",15} {example.Paper}  {Short(example.Detail)}");
        }

        Heading($"Unknown macros, {report.UnknownMacros.Count}", "papers  macro");
        foreach (var macro in report.UnknownMacros) Answer.Line($"{macro.Papers,6}  {macro.Name}  {string.Join(' ', macro.Examples)}");
        Heading($"Failed formulas, {report.FailedFormulas.Count}", "paper       formula");
        foreach (var formula in report.FailedFormulas)
        {
            Answer.Line($"{formula.Paper}  {Short(formula.Tex)}");
            Answer.Line($"{"",11} {formula.Reason}; shown as {Short(formula.Text)}");
        }
    }

    private static void Heading(string title, string columns)
    {
        Answer.Line("");
        Answer.Line(title);
        Answer.Line(columns);
    }

    private static string Short(string text) =>
        text.ReplaceLineEndings(" ") is { Length: > Widest } line ? line[..(Widest - 1)] + "…" : text.ReplaceLineEndings(" ");
}
