using System.Collections.Immutable;
using Conspectus.Core.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>A collection, whose it is, and its papers.</summary>
/// <param name="Reader">Whose.</param>
/// <param name="Collection">The collection.</param>
/// <param name="Papers">The ids of its papers.</param>
internal sealed record OwnedCollection(ReaderId Reader, PaperSet Collection, ImmutableHashSet<string> Papers);
