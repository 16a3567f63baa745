using Conspectus.Library.Reading;

namespace Conspectus.Reader.Reading;

/// <summary>A collection as a script is told of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name now; null where it is not there any more.</param>
/// <param name="Put">The papers that are in it now and were not before.</param>
/// <param name="Taken">The papers that were in it and are not now.</param>
internal sealed record ChangedCollection(string Id, string? Name, IReadOnlyList<string> Put, IReadOnlyList<string> Taken)
{
    /// <summary>What taking back a change led to.</summary>
    public static ChangedCollection Undone(CollectionEvent change) =>
        new(change.Collection, change.Before?.Name, change.Removed, change.Added);
}
