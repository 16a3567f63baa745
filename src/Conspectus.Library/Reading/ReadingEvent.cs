using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>A change that a reader made.</summary>
/// <param name="Id">32 hexadecimal digits, given out at random: the same change has the same id in every library.</param>
/// <param name="Before">The paper's state before it.</param>
/// <param name="After">The paper's state after it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Standing">What has become of it.</param>
/// <param name="Interest">The interest for which it was made, or null.</param>
/// <param name="Belonged">What had been said of the paper for that interest before, or null.</param>
/// <param name="Step">What the changes that undo takes back together have in common, or null for one on its own.</param>
public sealed record ReadingEvent(
    string Id, ReadingState Before, ReadingState After, DateTimeOffset At, EventStanding Standing, string? Interest, bool? Belonged,
    string? Step)
{
    /// <summary>The paper.</summary>
    public string PaperId => After.PaperId;
}
