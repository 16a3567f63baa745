using Conspectus.Core.Reading;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Answers;

/// <summary>A paper of a collection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Mark">The reader's mark as a word.</param>
/// <param name="Tags">The names of the reader's tags.</param>
public sealed record CollectedPaperAnswer(string Id, string Key, string Title, string Mark, IReadOnlyList<string> Tags)
{
    /// <summary>The answer for a row.</summary>
    public static CollectedPaperAnswer Of(PaperRow row) => new(
        row.Paper.Id, row.Paper.Key, row.Paper.Title.Text, MarkWords.Of(row.Mark), [.. row.Tags.Select(t => t.Name)]);
}
