using Conspectus.Core.Identity;
using Conspectus.Library.Importing;

namespace Conspectus.Workbench.Answers;

/// <summary>A record that an import took for a paper of other records.</summary>
/// <param name="Merge">What the merge goes by, to take it back.</param>
/// <param name="Why">Why the record was taken for the paper, to stand behind "They have": "the same DOI".</param>
/// <param name="Title">The record's own title.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="SourceId">The source's identifier of it, or empty.</param>
/// <param name="Source">The path or address of its source.</param>
/// <param name="At">When it was imported.</param>
public sealed record MergedRecordAnswer(
    string Merge, string Why, string Title, IReadOnlyList<string> Authors, string SourceId, string Source, DateTimeOffset At)
{
    /// <summary>The answer for a record.</summary>
    public static MergedRecordAnswer Of(MergedRecord record) => new(
        record.Id, MatchWords.Of(record.Reason), record.Title, record.Authors, record.SourceId, record.Source, record.At);
}
