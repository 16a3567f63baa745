using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>An interest with what was said for it.</summary>
/// <param name="Interest">The interest.</param>
/// <param name="Votes">The papers that were read for it, in the order in which what stands was said of them.</param>
public sealed record InterestRecord(Interest Interest, IReadOnlyList<InterestVote> Votes);
