using Conspectus.Core.Reading;

namespace Conspectus.Reader.Shared;

/// <summary>Marks as they stand in addresses and on pages.</summary>
internal static class MarkWords
{
    /// <summary>The marks that a reader gives, in the order in which they are listed.</summary>
    public static IReadOnlyList<Mark> Given { get; } = [Mark.Starred, Mark.Liked, Mark.Seen, Mark.Skipped];

    /// <summary>"unread", "seen", "skipped", "liked" or "starred".</summary>
    public static string Of(Mark mark) => mark.ToString().ToLowerInvariant();

    /// <summary>The mark a word names, or null.</summary>
    public static Mark? Parse(string? word) =>
        Enum.GetValues<Mark>().Cast<Mark?>().FirstOrDefault(m => Of(m!.Value).Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A sign that stands before the word in lists; empty for unread papers.</summary>
    public static string Sign(Mark mark) => mark switch
    {
        Mark.Starred => "★",
        Mark.Liked => "+",
        Mark.Skipped => "–",
        Mark.Seen => "·",
        _ => "",
    };
}
