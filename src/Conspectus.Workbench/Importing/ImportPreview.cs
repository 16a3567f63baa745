using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using Conspectus.Sources.Records;

namespace Conspectus.Workbench.Importing;

/// <summary>What an import would read of a source: nothing has been written.</summary>
/// <param name="Kind">The format, as shown to the user, such as "conference site feed".</param>
/// <param name="Editions">The editions that the records stand under and how many each has, the largest first.</param>
/// <param name="Records">How many records would be imported; several may be one paper.</param>
/// <param name="First">The first of them as papers, with the ids and keys that they propose.</param>
/// <param name="Issues">Records and fields that could not be used as they stood.</param>
public sealed record ImportPreview(
    string Kind, IReadOnlyList<EditionSize> Editions, int Records, IReadOnlyList<Paper> First, IReadOnlyList<ImportIssue> Issues)
{
    /// <summary>How many of the records have an abstract.</summary>
    public int WithAbstract { get; init; }

    /// <summary>How many of the records have authors.</summary>
    public int WithAuthors { get; init; }

    /// <summary>How many records are no papers of the conference (rejected, withdrawn, mere places of papers) and would be left
    /// out.</summary>
    public long LeftOut { get; init; }

    /// <summary>The columns of the records, in the order of the source, and what each was read as.</summary>
    public IReadOnlyList<ColumnReading> Columns { get; init; } = [];

    /// <summary>Columns that were read as something that their names do not plainly say.</summary>
    public IReadOnlyList<ColumnGuess> Guesses { get; init; } = [];
}
