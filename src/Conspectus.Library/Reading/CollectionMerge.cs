using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What is to stand of a collection.</summary>
/// <param name="Id">The collection's id.</param>
/// <param name="Collection">The collection, which is made where it is not there; null where it is to be removed.</param>
/// <param name="Papers">The ids of all papers that are to be in it.</param>
public sealed record CollectionMerge(string Id, PaperSet? Collection, IReadOnlyList<string> Papers);
