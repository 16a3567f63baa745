using Conspectus.Core.Papers;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Which fields of a paper are given, so that an import needs to remember no more than that of each paper it has read.</summary>
internal static class PaperParts
{
    /// <summary>The fields that are not empty.</summary>
    internal static PaperFields Given(Paper paper) =>
        If(paper.Abstract.Source.Length > 0, PaperFields.Abstract) | If(paper.Authors.Count > 0, PaperFields.Authors)
        | If(paper.Keywords.Count > 0, PaperFields.Keywords) | If(paper.Session is not null, PaperFields.Session)
        | If(paper.Track is not null, PaperFields.Track) | If(paper.SourceTopic is not null, PaperFields.SourceTopic)
        | If(paper.Url is not null, PaperFields.Url) | If(paper.PdfUrl is not null, PaperFields.PdfUrl)
        | If(paper.SourceId.Length > 0, PaperFields.SourceId);

    /// <summary>The paper with all other fields emptied; id, key, edition, title, decision and identifiers stay.</summary>
    internal static Paper Only(Paper paper, PaperFields fields) => paper with
    {
        Abstract = fields.HasFlag(PaperFields.Abstract) ? paper.Abstract : TypesetText.Empty,
        Authors = fields.HasFlag(PaperFields.Authors) ? paper.Authors : [],
        Keywords = fields.HasFlag(PaperFields.Keywords) ? paper.Keywords : [],
        Session = fields.HasFlag(PaperFields.Session) ? paper.Session : null,
        Track = fields.HasFlag(PaperFields.Track) ? paper.Track : null,
        SourceTopic = fields.HasFlag(PaperFields.SourceTopic) ? paper.SourceTopic : null,
        Url = fields.HasFlag(PaperFields.Url) ? paper.Url : null,
        PdfUrl = fields.HasFlag(PaperFields.PdfUrl) ? paper.PdfUrl : null,
        SourceId = fields.HasFlag(PaperFields.SourceId) ? paper.SourceId : "",
    };

    private static PaperFields If(bool given, PaperFields field) => given ? field : PaperFields.None;
}
