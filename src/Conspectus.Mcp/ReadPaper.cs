using Conspectus.Workbench.Answers;

namespace Conspectus.Mcp;

/// <summary>A paper with what its reader recorded.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="Edition">The conference and year.</param>
/// <param name="Decision">The decision, or null.</param>
/// <param name="Keywords">Its keywords.</param>
/// <param name="Url">The address of its page, or null.</param>
/// <param name="TopicNumber">The number of its topic, or null.</param>
/// <param name="Topic">The name of its topic, or null.</param>
/// <param name="Kind">What kind of paper it is, or null.</param>
/// <param name="Abstract">Its abstract as plain text.</param>
/// <param name="Mark">The reader's mark.</param>
/// <param name="Tags">The names of the reader's tags.</param>
/// <param name="Note">The reader's note.</param>
internal sealed record ReadPaper(
    string Id, string Key, string Title, IReadOnlyList<string> Authors, string Edition, string? Decision, IReadOnlyList<string> Keywords,
    string? Url, int? TopicNumber, string? Topic, string? Kind, string Abstract, string Mark, IReadOnlyList<string> Tags, string Note)
{
    /// <summary>The paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="remarks">What its reader recorded.</param>
    /// <param name="topic">The name of its topic, or null.</param>
    public static ReadPaper Of(PaperAnswer paper, RemarksAnswer remarks, string? topic) => new(
        paper.Id, paper.Key, paper.TitleText, paper.Authors, $"{paper.Conference} {paper.Year}".Trim(), paper.Decision, paper.Keywords,
        paper.Url, paper.Topic, topic, paper.Kind, paper.AbstractText, remarks.Mark, [.. remarks.Tags.Select(t => t.Name)], remarks.Note);
}
