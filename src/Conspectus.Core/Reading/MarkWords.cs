namespace Conspectus.Core.Reading;

/// <summary>Marks as words.</summary>
public static class MarkWords
{
    /// <summary>The marks that a reader gives, in the order in which they are listed.</summary>
    public static IReadOnlyList<Mark> Given { get; } = [Mark.Starred, Mark.Liked, Mark.Seen, Mark.Skipped, Mark.Known];

    /// <summary>"unread", "seen", "skipped", "liked", "starred" or "known".</summary>
    public static string Of(Mark mark) => mark.ToString().ToLowerInvariant();

    /// <summary>The mark that a word names, in any case; null for any other text.</summary>
    public static Mark? Parse(string? word) =>
        Enum.GetValues<Mark>().Cast<Mark?>().FirstOrDefault(m => Of(m!.Value).Equals(word, StringComparison.OrdinalIgnoreCase));
}
