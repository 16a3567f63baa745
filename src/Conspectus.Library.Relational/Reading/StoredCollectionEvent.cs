using Conspectus.Core.Reading;

namespace Conspectus.Library.Relational.Reading;

/// <summary>What was changed of a collection.</summary>
/// <param name="Before">Its name and description before; null where it was made.</param>
/// <param name="After">Its name and description after; null where it was removed.</param>
/// <param name="Added">The ordinals of the papers that were put in, ascending.</param>
/// <param name="Removed">The ordinals of those that were taken out, ascending.</param>
internal sealed record StoredCollectionEvent(
    PaperSet? Before, PaperSet? After, IReadOnlyList<long> Added, IReadOnlyList<long> Removed);
