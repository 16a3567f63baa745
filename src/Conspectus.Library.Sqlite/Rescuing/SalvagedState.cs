using Conspectus.Core.Reading;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>What was recorded of a paper.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Note">The note; empty if there is none.</param>
/// <param name="Tags">The tags.</param>
internal sealed record SalvagedState(Mark Mark, string Note, TagSet Tags = default)
{
    /// <summary>Whether it is what every paper begins with.</summary>
    public bool IsEmpty => Mark == Mark.Unread && Note.Length == 0 && Tags.IsEmpty;

    /// <summary>The state out of the values of a row; null where they are no mark, note or tags.</summary>
    public static SalvagedState? Of(object? mark, object? note, object? tags) =>
        mark is long number && number is > -100 and < 100 && Enum.IsDefined((Mark)(int)number) && note is string text
        && tags is long bits && TagSet.IsSound(bits)
            ? new SalvagedState((Mark)(int)number, text, new TagSet(bits))
            : null;
}
