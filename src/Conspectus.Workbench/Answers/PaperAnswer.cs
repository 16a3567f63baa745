using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Answers;

/// <summary>A paper with all its texts and its place.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Title">The title as the source has it.</param>
/// <param name="TitleHtml">The title as sanitised HTML with MathML.</param>
/// <param name="TitleText">The title as plain text.</param>
/// <param name="Abstract">The abstract as the source has it.</param>
/// <param name="AbstractHtml">The abstract as sanitised HTML with MathML.</param>
/// <param name="AbstractText">The abstract as plain text.</param>
/// <param name="Authors">The names of the authors in order.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Year">The year, or null where the source does not tell.</param>
/// <param name="Decision">"oral", "spotlight", "poster" or "accepted", or null.</param>
/// <param name="Keywords">The keywords.</param>
/// <param name="Url">The address of its page, or null.</param>
/// <param name="Topic">The id of its topic, or null before the analysis.</param>
/// <param name="SecondTopic">The id of the topic that is nearest after its own, or null.</param>
/// <param name="Margin">How much nearer it is to its own topic, 1 wholly, 0 halfway; null before the analysis.</param>
/// <param name="Kind">What kind of paper it is, or null before the analysis.</param>
/// <param name="KindCues">The words that decided the kind, or null before the analysis.</param>
public sealed record PaperAnswer(
    string Id, string Key, string Title, string TitleHtml, string TitleText, string Abstract, string AbstractHtml, string AbstractText,
    IReadOnlyList<string> Authors, string Conference, int? Year, string? Decision, IReadOnlyList<string> Keywords, string? Url,
    int? Topic, int? SecondTopic, double? Margin, string? Kind, IReadOnlyList<string>? KindCues)
{
    /// <summary>The answer for a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="place">Its place, or null before the analysis.</param>
    public static PaperAnswer Of(Paper paper, PaperPlace? place) => new(
        paper.Id, paper.Key, paper.Title.Source, paper.Title.Html, paper.Title.Text, paper.Abstract.Source, paper.Abstract.Html,
        paper.Abstract.Text,
        [.. paper.Authors.Select(a => a.Name)], paper.Edition.Conference, paper.Edition.Year > 0 ? paper.Edition.Year : null,
        paper.Decision == Core.Papers.Decision.Unknown ? null : Decisions.Word(paper.Decision), paper.Keywords, paper.Url,
        place?.Topic, place?.Second, place is null ? null : Math.Round(place.Margin, 3),
        place?.Kind is { } kind ? PaperKinds.Word(kind.Kind) : null, place?.Kind?.Cues);
}
