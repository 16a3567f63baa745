using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Exporting;

/// <summary>What CSL-JSON has no member for.</summary>
/// <param name="Conference">The conference's short name, or null.</param>
/// <param name="Decision">The decision as a word, or null.</param>
/// <param name="Session">The session, or null.</param>
/// <param name="Track">The track, or null.</param>
/// <param name="Area">The conference's own topic, or null.</param>
/// <param name="PdfUrl">The address of its PDF, or null.</param>
/// <param name="Keywords">The keywords one by one, since they may hold commas; null without any.</param>
/// <param name="ExternalIds">What it goes by in catalogues, by the catalogue's name; null where nothing is known.</param>
/// <param name="Mark">The reader's mark as a word, or null where it is unread.</param>
/// <param name="Tags">The names of the reader's tags, or null without any.</param>
public sealed record CslCustom(
    string? Conference,
    string? Decision,
    string? Session,
    string? Track,
    string? Area,
    string? PdfUrl,
    IReadOnlyList<string>? Keywords,
    IReadOnlyDictionary<string, string>? ExternalIds,
    string? Mark,
    IReadOnlyList<string>? Tags)
{
    /// <summary>What is to be said of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="remarks">What the reader recorded about it.</param>
    public static CslCustom Of(Paper paper, ReaderRemarks remarks) => new(
        paper.Edition.Conference is { Length: > 0 } name ? name : null,
        Decisions.Word(paper.Decision) is { Length: > 0 } word ? word : null, paper.Session, paper.Track, paper.SourceTopic, paper.PdfUrl,
        paper.Keywords.Count > 0 ? paper.Keywords : null,
        paper.Identifiers.List() is { Count: > 0 } known
            ? known.ToDictionary(i => i.Scheme.ToString().ToLowerInvariant(), i => i.Value) : null,
        remarks.Mark == Core.Reading.Mark.Unread ? null : MarkWords.Of(remarks.Mark),
        remarks.Tags.Count > 0 ? remarks.Tags : null);
}
