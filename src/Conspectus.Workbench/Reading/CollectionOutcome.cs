using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>What came of a change of a collection.</summary>
/// <param name="Change">What has changed; null where there is no such collection, and where it was refused.</param>
/// <param name="Trouble">Why it was refused, in a sentence, or null.</param>
public sealed record CollectionOutcome(CollectionChange? Change, string? Trouble = null);
