using Conspectus.Core.Reading;

namespace Conspectus.Reader.Shared;

/// <summary>Signs that stand before the words of marks in lists.</summary>
internal static class MarkSigns
{
    /// <summary>The sign of a mark; empty for unread papers.</summary>
    public static string Of(Mark mark) => mark switch
    {
        Mark.Starred => "★",
        Mark.Liked => "+",
        Mark.Skipped => "–",
        Mark.Seen => "·",
        Mark.Known => "✓",
        _ => "",
    };
}
