using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Papers;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Papers;

/// <summary>A list of papers as an Atom feed (RFC 4287): the first hundred of them, in the order of the list.</summary>
/// <remarks>
/// Its identifiers hold for good, whatever the port. Papers tell no day: an entry is dated at the beginning of its year, the feed at the
/// last import.
/// </remarks>
internal static class PapersFeed
{
    /// <summary>How many papers it has at most.</summary>
    public const int Most = 100;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false };

    /// <summary>The feed as an answer.</summary>
    /// <param name="filter">What the list is narrowed to.</param>
    /// <param name="rows">Its papers.</param>
    /// <param name="origin">Where the reader is, such as <c>http://127.0.0.1:5023</c>.</param>
    /// <param name="updated">When the library last took papers in.</param>
    public static IResult Of(PaperFilter filter, IReadOnlyList<PaperRow> rows, string origin, DateTimeOffset updated)
    {
        var list = (filter with { Page = 1 }).Address();
        var feed = new SyndicationFeed(
            filter.Text.Length > 0 ? $"Papers: {Xml(filter.Text)}" : "Papers", "A list of papers in Conspectus.", new Uri(origin + list),
            "urn:x-conspectus:" + Uri.EscapeDataString(list), updated, rows.Select(row => Item(row.Paper, origin)));
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(origin + filter.Address("/papers.atom")), "application/atom+xml"));
        feed.Authors.Add(new SyndicationPerson { Name = "Conspectus" });
        var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, Settings)) feed.SaveAsAtom10(xml);
        return Results.Bytes(text.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static SyndicationItem Item(Paper paper, string origin)
    {
        var date = new DateTimeOffset(Math.Max(1, paper.Edition.Year), 1, 1, 0, 0, 0, TimeSpan.Zero);
        var item = new SyndicationItem
        {
            Id = "urn:x-conspectus:paper:" + paper.Id,
            Title = new TextSyndicationContent(Xml(paper.Title.Text)),
            Summary = new TextSyndicationContent(Xml(paper.Abstract.Text)),
            LastUpdatedTime = date,
            PublishDate = date,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{origin}/papers/{Uri.EscapeDataString(paper.Id)}"), "text/html"));
        if (paper.Url is { } url) item.Links.Add(new SyndicationLink(new Uri(url)) { RelationshipType = "related" });
        foreach (var author in paper.Authors) item.Authors.Add(new SyndicationPerson { Name = Xml(PersonName.Of(author).Display) });
        foreach (var keyword in paper.Keywords) item.Categories.Add(new SyndicationCategory(Xml(keyword)));
        return item;
    }

    // XML 1.0 has no place for most controls.
    private static string Xml(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes()
            .Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));
}
