using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>A collection with its papers.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Papers">The ids of its papers, in library order.</param>
public sealed record CollectionRecord(PaperSet Collection, IReadOnlyList<string> Papers);
