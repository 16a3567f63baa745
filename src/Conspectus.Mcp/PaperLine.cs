using Conspectus.Workbench.Answers;

namespace Conspectus.Mcp;

/// <summary>A paper in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="Edition">The conference and year.</param>
/// <param name="Topic">The number of its topic, or null.</param>
/// <param name="Abstract">Its abstract as plain text.</param>
internal sealed record PaperLine(
    string Id, string Key, string Title, IReadOnlyList<string> Authors, string Edition, int? Topic, string Abstract)
{
    /// <summary>The line of a paper.</summary>
    public static PaperLine Of(PaperAnswer paper) => new(
        paper.Id, paper.Key, paper.TitleText, paper.Authors, $"{paper.Conference} {paper.Year}".Trim(), paper.Topic, paper.AbstractText);
}
