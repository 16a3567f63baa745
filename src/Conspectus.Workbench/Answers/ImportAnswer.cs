using Conspectus.Core.Papers;
using Conspectus.Sources.Records;
using Conspectus.Workbench.Importing;

namespace Conspectus.Workbench.Answers;

/// <summary>What an import did.</summary>
/// <param name="Added">Papers that were not in the library.</param>
/// <param name="Updated">Papers that were there with other content.</param>
/// <param name="Unchanged">Papers that were there just so.</param>
/// <param name="LeftOut">Records that are no papers of the conference: rejected, withdrawn, mere places of papers.</param>
/// <param name="Guesses">Columns that were read as something that their names do not plainly say.</param>
/// <param name="Issues">Records and fields that could not be used as they stood.</param>
public sealed record ImportAnswer(int Added, int Updated, int Unchanged, long LeftOut, IReadOnlyList<ColumnGuess> Guesses,
    IReadOnlyList<ImportIssue> Issues)
{
    /// <summary>The answer for a report.</summary>
    public static ImportAnswer Of(ImportReport report) =>
        new(report.Added, report.Updated, report.Unchanged, report.LeftOut, report.Guesses, report.Issues);
}
