using Conspectus.Workbench.Versions;

namespace Conspectus.Workbench.Answers;

/// <summary>A paper that further records were merged into.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Edition">The conference and year that it stands under.</param>
/// <param name="Records">The records that were merged into it, in the order of their imports.</param>
public sealed record MergeAnswer(string Id, string Title, string Edition, IReadOnlyList<MergedRecordAnswer> Records)
{
    /// <summary>The answer for a paper.</summary>
    public static MergeAnswer Of(MergedPaper merged) => new(
        merged.Paper.Id, merged.Paper.Title.Text, merged.Paper.Edition.ToString(), [.. merged.Records.Select(MergedRecordAnswer.Of)]);
}
