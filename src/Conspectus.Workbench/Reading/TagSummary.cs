using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>A tag and how often it is set.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Papers">How many papers have it.</param>
public sealed record TagSummary(ReaderTag Tag, int Papers);
