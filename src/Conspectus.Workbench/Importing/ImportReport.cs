using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using Conspectus.Sources.Records;

namespace Conspectus.Workbench.Importing;

/// <summary>What an import of one or more sources did.</summary>
/// <param name="Added">Papers that were not in the library.</param>
/// <param name="Updated">Papers that were there with other content.</param>
/// <param name="Unchanged">Papers that were there just so.</param>
/// <param name="Issues">Records and fields that could not be used as they stood.</param>
/// <param name="Known">Sources passed over because exactly these bytes were imported before.</param>
public sealed record ImportReport(int Added, int Updated, int Unchanged, IReadOnlyList<ImportIssue> Issues, IReadOnlyList<string> Known)
{
    /// <summary>Columns that were read as something that their names do not plainly say.</summary>
    public IReadOnlyList<ColumnGuess> Guesses { get; init; } = [];

    /// <summary>How many records are no papers of the conference (rejected, withdrawn, mere places of papers) and were left out.</summary>
    public long LeftOut { get; init; }

    /// <summary>The editions that the records read stand under and how many each has, the largest of a source first.</summary>
    public IReadOnlyList<EditionSize> Editions { get; init; } = [];

    /// <summary>The report of an import of nothing.</summary>
    public static ImportReport Empty { get; } = new(0, 0, 0, [], []);

    /// <summary>This report and another as one.</summary>
    public ImportReport Plus(ImportReport other) => new(
        Added + other.Added, Updated + other.Updated, Unchanged + other.Unchanged, [.. Issues, .. other.Issues], [.. Known, .. other.Known])
    {
        Guesses = [.. Guesses, .. other.Guesses],
        LeftOut = LeftOut + other.LeftOut,
        Editions = [.. Editions, .. other.Editions],
    };
}
