using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What a change of a collection led to.</summary>
/// <param name="Collection">The collection now; one that was removed, as it was.</param>
/// <param name="Papers">The ids of the papers that were put in or taken out, in library order.</param>
/// <param name="Changed">Whether anything is another than before.</param>
/// <param name="Revision">The library's revision now.</param>
public sealed record CollectionChange(
    PaperSet Collection, IReadOnlyList<string> Papers, bool Changed, LibraryRevision Revision);
