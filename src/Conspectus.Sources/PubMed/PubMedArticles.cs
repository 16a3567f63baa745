using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.PubMed;

/// <summary>Makes records of PubMed's articles and chapters.</summary>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed class PubMedArticles(string source, ReadingLog log)
{
    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>The record of an article, or null where it makes none, which is then reported.</summary>
    public Record? Read(MarkupElement element)
    {
        var position = $"article of line {Figures.Count(element.Line)}";
        if (element.IsTooLarge)
        {
            log.Issues.Report(source, position, "", "The article is larger than any is; it was left out.");
            return null;
        }

        var document = element.Child("BookDocument");
        var citation = document ?? element.Child("MedlineCitation") ?? element;
        var article = document ?? citation.Child("Article") ?? citation;
        var fields = new NamedFields(_builder, source, log);
        fields.Add("title", Title(article, document));
        fields.Add("abstract", Abstract(article.Child("Abstract") ?? citation.Child("OtherAbstract")));
        foreach (var list in article.All("AuthorList").Concat(article.Child("Book")?.All("AuthorList") ?? []).Where(l =>
            l.Attribute("Type") is "" or "authors"))
        {
            foreach (var author in list.All("Author")) AddAuthor(fields, author);
        }

        foreach (var keyword in citation.All("KeywordList").SelectMany(l => l.All("Keyword"))) fields.AddKeyword(keyword.Text);
        foreach (var heading in citation.Child("MeshHeadingList")?.All("MeshHeading") ?? [])
            fields.AddKeyword(heading.TextAt("DescriptorName"));
        fields.Add("year", Year(article));
        fields.Add("venue", article.TextAt("Journal", "Title") is { Length: > 0 } journal ? journal : article.TextAt("Book", "BookTitle"));
        fields.Add("doi", Doi(element, article));
        var number = citation.TextAt("PMID");
        if (number.Length > 0) fields.Add("url", $"https://pubmed.ncbi.nlm.nih.gov/{Uri.EscapeDataString(number)}/");
        return fields.Build(position, number);
    }

    // Titles end with a full stop that is not theirs; translated ones stand in brackets.
    private static string Title(MarkupElement article, MarkupElement? document)
    {
        var title = article.Child("ArticleTitle") is { } element ? MarkupText.ToTex(element) : "";
        if (title.Length == 0) title = article.TextAt("VernacularTitle");
        if (title.Length == 0 && document is not null) title = document.TextAt("Book", "BookTitle");
        if (title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal)) title = title[..^1];
        return title is ['[', .. var inner, ']'] && !inner.Contains('[') ? inner.TrimEnd('.') : title;
    }

    // The parts of a structured abstract bear their names.
    private static string Abstract(MarkupElement? parts) => string.Join("\n\n", (parts?.All("AbstractText") ?? [])
        .Select(p => p.Attribute("Label") is { Length: > 0 } label && label != "UNLABELLED" ? $"{label}: {MarkupText.ToTex(p)}"
            : MarkupText.ToTex(p))
        .Where(t => t.Length > 0));

    private static void AddAuthor(NamedFields fields, MarkupElement author)
    {
        var institution = string.Join("; ", author.All("AffiliationInfo").Select(a => a.TextAt("Affiliation")).Where(t => t.Length > 0));
        var (family, given) = (author.TextAt("LastName"), author.TextAt("ForeName"));
        if (given.Length == 0) given = author.TextAt("Initials");
        if (family.Length == 0) fields.AddAuthor(author.TextAt("CollectiveName") is { Length: > 0 } team ? $"{{{team}}}" : "", institution);
        else
        {
            var suffix = author.TextAt("Suffix");
            fields.AddAuthor(string.Join(", ", new[] { family, suffix, given }.Where(p => p.Length > 0)), institution);
        }
    }

    private static string Year(MarkupElement article)
    {
        var date = article.At("Journal", "JournalIssue", "PubDate") ?? article.At("Book", "PubDate") ?? article.Child("ArticleDate");
        return date is null ? "" : date.TextAt("Year") is { Length: > 0 } year ? year : date.TextAt("MedlineDate") is { Length: >= 4 } text
            ? text[..4] : "";
    }

    private static string Doi(MarkupElement element, MarkupElement article) =>
        article.All("ELocationID").FirstOrDefault(e => e.Attribute("EIdType") == "doi")?.Text
        ?? ((element.Child("PubmedData") ?? element.Child("PubmedBookData"))?.Child("ArticleIdList")
            ?? article.Child("ArticleIdList"))?.All("ArticleId").FirstOrDefault(i => i.Attribute("IdType") == "doi")?.Text ?? "";
}
