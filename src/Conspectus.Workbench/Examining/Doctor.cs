using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Tex;
using Conspectus.Workbench.Analyzing;

namespace Conspectus.Workbench.Examining;

/// <summary>Looks at a library and at what the program needs, and says what is wrong and how to mend it.</summary>
/// <param name="library">The library.</param>
public sealed class Doctor(ILibrary library)
{
    /// <summary>Every check, in a fixed order. Cost: the whole library is read once.</summary>
    public async Task<IReadOnlyList<Check>> ExamineAsync(CancellationToken cancel)
    {
        var checks = new List<Check> { Formulas() };
        var faults = await library.ExamineAsync(cancel).ConfigureAwait(false);
        checks.AddRange(faults.Count == 0
            ? [new Check("library", CheckState.Fine, $"{library.Location} is sound.")]
            : faults.Select(f => new Check("library", CheckState.Fault, f.What, f.NextStep)));
        checks.Add(await PapersAsync(cancel).ConfigureAwait(false));
        checks.Add(await AnalysisAsync(cancel).ConfigureAwait(false));
        checks.Add(await ReadingAsync(cancel).ConfigureAwait(false));
        return checks;
    }

    private static Check Formulas()
    {
        using var formulas = new FormulaRenderer();
        return formulas.Render("x^2", display: false).Failed
            ? new Check("formulas", CheckState.Fault, "Formulas cannot be rendered.", "Install the program again.")
            : new Check("formulas", CheckState.Fine, "Formulas are rendered.");
    }

    private async Task<Check> PapersAsync(CancellationToken cancel)
    {
        var numbers = await library.Papers.NumbersAsync(cancel).ConfigureAwait(false);
        return numbers.Papers == 0
            ? new Check("papers", CheckState.Notice, "The library has no papers yet.", "Import some: conspectus import FILE")
            : new Check("papers", CheckState.Fine,
                $"{numbers.Papers} papers of {string.Join(", ", numbers.Editions.Select(e => e.Edition))}.");
    }

    private async Task<Check> AnalysisAsync(CancellationToken cancel)
    {
        if (await library.Analysis.FingerprintAsync(cancel).ConfigureAwait(false) is null)
            return new Check("analysis", CheckState.Notice, "The library has not been analysed.", "Run 'conspectus analyze'.");
        if (!await new Analyst(library, new Analysis.AnalysisOptions()).IsCurrentAsync(cancel).ConfigureAwait(false))
            return new Check("analysis", CheckState.Notice, "The papers, or this program, have changed since they were analysed.",
                "Run 'conspectus analyze'.");
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        return new Check("analysis", CheckState.Fine, $"{topics.Level(TopicLevel.Topic).Count()} topics, up to date.");
    }

    private async Task<Check> ReadingAsync(CancellationToken cancel)
    {
        var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
        var states = await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false);
        return new Check("reading", CheckState.Fine,
            $"{states.Count} papers have a mark or a note, {states.Count(s => s.Note.Length > 0)} a note.");
    }
}
