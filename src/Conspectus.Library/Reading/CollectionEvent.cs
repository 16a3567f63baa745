using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>A change of a collection that a reader made.</summary>
/// <param name="Id">32 hexadecimal digits, given out at random: the same change has the same id in every library.</param>
/// <param name="Collection">The collection's id.</param>
/// <param name="Before">Its name and description before; null where it was made.</param>
/// <param name="After">Its name and description after; null where it was removed.</param>
/// <param name="Added">The ids of the papers that were put in.</param>
/// <param name="Removed">The ids of the papers that were taken out; where it was removed, all that were in it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Standing">What has become of it.</param>
/// <param name="Follows">The id of the last <see cref="ReadingEvent"/> before it; null where there was none.</param>
/// <param name="Step">What the changes that undo takes back together have in common, or null for one on its own.</param>
public sealed record CollectionEvent(
    string Id, string Collection, PaperSet? Before, PaperSet? After, IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed, DateTimeOffset At, EventStanding Standing, string? Follows, string? Step)
{
    /// <summary>The collection as it is after the change; one that was removed, as it was.</summary>
    public PaperSet Told => (After ?? Before)!;
}
