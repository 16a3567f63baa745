using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>A collection and a number of its papers.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Papers">How many papers.</param>
public sealed record CollectionSize(PaperSet Collection, int Papers);
