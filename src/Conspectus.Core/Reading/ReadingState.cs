namespace Conspectus.Core.Reading;

/// <summary>What the reader has recorded about one paper.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Mark">The current mark.</param>
/// <param name="Note">The note in Markdown; empty if there is none.</param>
/// <param name="Tags">The tags.</param>
public sealed record ReadingState(string PaperId, Mark Mark, string Note, TagSet Tags = default)
{
    /// <summary>The state of no paper, for what concerns none.</summary>
    public static ReadingState OfNone { get; } = new("", Mark.Unread, "");

    /// <summary>Whether nothing is recorded: unread, without note and without tags.</summary>
    public bool IsEmpty => Mark == Mark.Unread && Note.Length == 0 && Tags.IsEmpty;
}
