using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Sources;

/// <summary>Some records of a source, in its order.</summary>
/// <param name="Edition">The edition of those that do not name their own; the same in all batches of one source.</param>
/// <param name="Records">The records, at least one; each has a title that is not blank.</param>
public sealed record RecordBatch(Edition Edition, IReadOnlyList<Record> Records);
