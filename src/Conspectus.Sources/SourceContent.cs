using Conspectus.Core.Papers;

namespace Conspectus.Sources;

/// <summary>What a source said, all of it in memory.</summary>
/// <param name="Report">What is known of it.</param>
/// <param name="Records">The records in the source's order; each has a title that is not blank.</param>
public sealed record SourceContent(SourceReport Report, IReadOnlyList<Record> Records) : SourceReport(Report);
