using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Records;

namespace Conspectus.Sources;

/// <summary>What is known of a source once all of it has been read.</summary>
/// <param name="Kind">The format, as shown to the user, such as "conference site feed".</param>
/// <param name="Edition">The edition of the records that do not name their own.</param>
/// <param name="Issues">What could not be used as it stood; of a kind of issue the first thousand, then one that counts the rest.</param>
/// <param name="Declared">How many entries the source says it has (an oral and its poster are two), or null.</param>
public record SourceReport(string Kind, Edition Edition, IReadOnlyList<ImportIssue> Issues, int? Declared)
{
    /// <summary>The columns that were read as something that their names do not plainly say.</summary>
    public IReadOnlyList<ColumnGuess> Guesses { get; init; } = [];

    /// <summary>The columns of the records, at most 200, in the order in which they were seen, and what each was read as.</summary>
    public IReadOnlyList<ColumnReading> Columns { get; init; } = [];

    /// <summary>How many records are no papers of the conference (rejected, withdrawn, mere places of papers) and were left out.</summary>
    public long LeftOut { get; init; }
}
