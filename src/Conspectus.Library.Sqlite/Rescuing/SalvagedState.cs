using Conspectus.Core.Reading;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>What was recorded of a paper: a state that names no paper, for its row does so by the ordinal.</summary>
internal static class SalvagedState
{
    /// <summary>The state out of the values of a row; null where they are no mark, note or tags.</summary>
    public static ReadingState? Of(object? mark, object? note, object? tags) =>
        mark is long number && number is > -100 and < 100 && Enum.IsDefined((Mark)(int)number) && note is string text
        && tags is long bits && TagSet.IsSound(bits)
            ? new ReadingState("", (Mark)(int)number, text, new TagSet(bits))
            : null;
}
