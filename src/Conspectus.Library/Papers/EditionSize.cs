using Conspectus.Core.Conferences;

namespace Conspectus.Library.Papers;

/// <summary>An edition and how many papers of it are in the library.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Papers">How many papers.</param>
public sealed record EditionSize(Edition Edition, int Papers);
