using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What is to stand of a paper.</summary>
/// <param name="State">Its state.</param>
/// <param name="Votes">
/// Whether it belongs to interests by their ids, null where nothing is to be said of it; interests that are not named stay as they are.
/// </param>
public sealed record MergedState(ReadingState State, IReadOnlyList<(string Interest, bool? Belongs)> Votes);
