using System.Text.Json.Serialization;
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
/// <param name="Year">The year; 0, and not written, where it is not known.</param>
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
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Year,
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
    /// <summary>The reader's note in Markdown, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The title as the source has it where that is another text than the plain one, else null.</summary>
    public string? TitleTex { get; init; }

    /// <summary>The abstract as the source has it where that is another text than the plain one, else null.</summary>
    public string? AbstractTex { get; init; }

    /// <summary>The track, or null.</summary>
    public string? Track { get; init; }

    /// <summary>The conference's own topic, or null.</summary>
    public string? PrimaryArea { get; init; }

    /// <summary>What it goes by in catalogues, by the catalogue's name: <c>doi</c>, <c>arxiv</c>; null where nothing is known.</summary>
    public IReadOnlyDictionary<string, string>? ExternalIds { get; init; }

    /// <summary>What leaves the library of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="topic">The label of its topic, or null.</param>
    /// <param name="note">The reader's note; empty if there is none.</param>
    public static ExportedPaper Of(PaperRow row, string? topic, string note)
    {
        var paper = row.Paper;
        return new ExportedPaper(
            paper.Id, paper.Key, paper.Title.Text, [.. paper.Authors.Select(a => new ExportedAuthor(a.Name, a.Institution, a.Family))],
            paper.Edition.Conference, paper.Edition.Year, Decisions.Word(paper.Decision), paper.Session, paper.Keywords,
            topic, MarkWords.Of(row.Mark), [.. row.Tags.Select(t => t.Name)], paper.Url, paper.PdfUrl, paper.Abstract.Text)
        {
            Note = note.Length > 0 ? note : null,
            TitleTex = Tex(paper.Title),
            AbstractTex = Tex(paper.Abstract),
            Track = paper.Track,
            PrimaryArea = paper.SourceTopic,
            ExternalIds = paper.Identifiers.List() is { Count: > 0 } known
                ? known.ToDictionary(i => i.Scheme.ToString().ToLowerInvariant(), i => i.Value)
                : null,
        };
    }

    private static string? Tex(TypesetText text) => text.Source == text.Text ? null : text.Source;
}
