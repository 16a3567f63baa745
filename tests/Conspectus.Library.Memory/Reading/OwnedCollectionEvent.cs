using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>A change of a collection and whose it is.</summary>
/// <param name="Reader">Whose.</param>
/// <param name="Change">The change.</param>
internal sealed record OwnedCollectionEvent(ReaderId Reader, CollectionEvent Change);
