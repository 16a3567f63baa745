namespace Conspectus.Core.Reading;

/// <summary>What a reader recorded about a paper, in words, as it leaves the library with the paper.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Tags">The names of the tags, ascending by number.</param>
/// <param name="Note">The note in Markdown; empty if there is none.</param>
public sealed record ReaderRemarks(Mark Mark, IReadOnlyList<string> Tags, string Note)
{
    /// <summary>Nothing is recorded.</summary>
    public static ReaderRemarks None { get; } = new(Mark.Unread, [], "");
}
