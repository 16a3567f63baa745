using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Exporting;

/// <summary>A paper as it leaves the library for other programs, its texts plain Unicode.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authors">Its authors, in order.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Year">The year; 0 where it is not known.</param>
/// <param name="Decision">The decision as a word; empty where it is not known.</param>
/// <param name="Session">The session, or null.</param>
/// <param name="Keywords">Its keywords.</param>
/// <param name="Topic">The label of its topic, or null before the analysis.</param>
/// <param name="Mark">The reader's mark as a word.</param>
/// <param name="Tags">The names of the reader's tags.</param>
/// <param name="Url">The address of its page, or null.</param>
/// <param name="PdfUrl">The address of its PDF, or null.</param>
/// <param name="Abstract">Its abstract.</param>
public sealed record ExportedPaper(
    string Id,
    string Key,
    string Title,
    IReadOnlyList<ExportedAuthor> Authors,
    string Conference,
    int Year,
    string Decision,
    string? Session,
    IReadOnlyList<string> Keywords,
    string? Topic,
    string Mark,
    IReadOnlyList<string> Tags,
    string? Url,
    string? PdfUrl,
    string Abstract)
{
    /// <summary>What leaves the library of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="topic">The label of its topic, or null.</param>
    public static ExportedPaper Of(PaperRow row, string? topic)
    {
        var paper = row.Paper;
        return new ExportedPaper(
            paper.Id, paper.Key, paper.Title.Text, [.. paper.Authors.Select(a => new ExportedAuthor(a.Name, a.Institution))],
            paper.Edition.Conference, paper.Edition.Year, Decisions.Word(paper.Decision), paper.Session, paper.Keywords,
            topic, MarkWords.Of(row.Mark), [.. row.Tags.Select(t => t.Name)], paper.Url, paper.PdfUrl, paper.Abstract.Text);
    }
}
