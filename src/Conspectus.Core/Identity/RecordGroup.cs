using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>The records of one source that are one paper.</summary>
/// <param name="Records">The records in their order, at least one.</param>
/// <param name="Reason">Why the last of several records is the paper of the first; null for a single record.</param>
/// <param name="Nearest">An earlier record that has something in common with the first and is another paper all the same, or null.</param>
/// <param name="Difference">Why it is another paper.</param>
public sealed record RecordGroup(IReadOnlyList<Record> Records, MatchReason? Reason, Record? Nearest, DifferenceReason? Difference);
