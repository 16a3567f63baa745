using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Transferring;

/// <summary>Where what stands of a field of a paper or a collection comes from.</summary>
/// <param name="Events">The ids of the changes that led to it; empty where it is what everything begins with, or nobody knows.</param>
/// <param name="At">When the last of them was made; null where that is not known.</param>
/// <param name="IsInitial">Whether it is what everything begins with.</param>
internal sealed record FieldOrigin(IReadOnlyList<string> Events, DateTimeOffset? At, bool IsInitial)
{
    /// <summary>The origin of a field.</summary>
    /// <param name="events">The paper's history, earliest first.</param>
    /// <param name="field">Reads the field out of a state.</param>
    /// <param name="value">What stands.</param>
    /// <param name="initial">What every paper begins with.</param>
    public static FieldOrigin Of<T>(IEnumerable<ReadingEvent> events, Func<ReadingState, T> field, T value, T initial)
        where T : notnull =>
        Of(events.Where(e => !field(e.Before).Equals(field(e.After)) && field(e.After).Equals(value)), value.Equals(initial));

    /// <summary>The origin of what is said of a paper for an interest.</summary>
    public static FieldOrigin OfVote(IEnumerable<ReadingEvent> events, string interest, bool said) =>
        Of(events.Where(e => e.Interest == interest), !said);

    /// <summary>The origin of a field of a collection: what led to it, of the collection's history.</summary>
    public static FieldOrigin Of(IEnumerable<CollectionEvent> leading, bool isInitial) =>
        Of(leading.Select(e => (e.Id, e.At, e.Standing)), isInitial);

    /// <summary>Which of two values stands.</summary>
    /// <param name="mine">Where the own value comes from.</param>
    /// <param name="own">The own history by the ids of its changes.</param>
    /// <param name="theirs">Where the other value comes from.</param>
    /// <param name="others">The other history by the ids of its changes.</param>
    /// <returns>True for the other one; false for the own one; null where neither was made in knowledge of the other.</returns>
    public static bool? TakesTheirs(
        FieldOrigin mine, IReadOnlyDictionary<string, EventStanding> own, FieldOrigin theirs,
        IReadOnlyDictionary<string, EventStanding> others)
    {
        var (knownHere, knownThere) = (theirs.IsKnownIn(own), mine.IsKnownIn(others));
        if (knownHere != knownThere) return knownThere;
        if (!knownHere) return null;
        // Both know both: whoever took the other's change back went on from it.
        if (mine.Events.Any(e => others.GetValueOrDefault(e) == EventStanding.TakenBack)) return true;
        return theirs.Events.Any(e => own.GetValueOrDefault(e) == EventStanding.TakenBack) ? false : null;
    }

    private static FieldOrigin Of(IEnumerable<ReadingEvent> leading, bool isInitial) =>
        Of(leading.Select(e => (e.Id, e.At, e.Standing)), isInitial);

    private static FieldOrigin Of(IEnumerable<(string Id, DateTimeOffset At, EventStanding Standing)> leading, bool isInitial)
    {
        var led = leading.Where(e => e.Standing != EventStanding.TakenBack).ToList();
        var last = led.FindLast(e => e.Standing == EventStanding.Stands);
        // What was taken in from elsewhere is known by the change that was made there, too.
        var all = led.FindAll(e => e == last || e.Standing == EventStanding.Elsewhere);
        return new FieldOrigin([.. all.Select(e => e.Id)], all.Count > 0 ? all.Max(e => e.At) : null, isInitial && all.Count == 0);
    }

    private bool IsKnownIn(IReadOnlyDictionary<string, EventStanding> history) => IsInitial || Events.Any(history.ContainsKey);
}
