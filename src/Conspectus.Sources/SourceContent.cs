using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Sources;

/// <summary>What a source said.</summary>
/// <param name="Kind">The format, as shown to the user, such as "conference site feed".</param>
/// <param name="Edition">The edition of the records that do not name their own.</param>
/// <param name="Records">The records in the source's order, one a paper; each has a title that is not blank.</param>
/// <param name="Issues">What could not be used as it stood.</param>
/// <param name="Declared">How many entries the source says it has (an oral and its poster are two), or null.</param>
public sealed record SourceContent(
    string Kind, Edition Edition, IReadOnlyList<Record> Records, IReadOnlyList<ImportIssue> Issues, int? Declared);
