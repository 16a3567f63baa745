using System.Globalization;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Citations;

/// <summary>
/// What the page of a paper says of it to reference managers and search engines: the tags of Highwire Press (<c>citation_…</c>), which
/// Zotero, JabRef and Google Scholar read.
/// </summary>
public static class PageMetadata
{
    /// <summary>The names and contents of the page's <c>meta</c> elements, in their order; the contents are plain text.</summary>
    /// <param name="paper">The paper.</param>
    public static IReadOnlyList<(string Name, string Content)> Of(Paper paper)
    {
        var tags = new List<(string, string)>();
        void Add(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content)) tags.Add((name, content));
        }

        var edition = paper.Edition;
        var year = edition.Year > 0 ? edition.Year.ToString(CultureInfo.InvariantCulture) : null;
        var people = paper.Authors.Select(a => (Author: a, Name: PersonName.Of(a))).Where(p => p.Name.Kind != NameKind.Others).ToList();
        Add("citation_title", paper.Title.Text);
        foreach (var (author, name) in people)
        {
            Add("citation_author", Inverted(name));
            Add("citation_author_institution", author.Institution);
        }

        // Zotero takes a single author with blanks on both sides of the comma for two; what stands there twice it takes once.
        if (people is [var only] && Inverted(only.Name).Split(", ") is [var family, var given]
            && family.Contains(' ') && given.Contains(' '))
            Add("citation_author", Inverted(only.Name));

        Add("citation_publication_date", year);
        // The last of the two decides the type: a paper of a conference, not a section of a book.
        Add("citation_inbook_title", Proceedings.TitleOf(edition));
        Add("citation_conference_title", edition.ToString());
        Add("citation_doi", paper.Identifiers.Doi);
        Add("citation_arxiv_id", paper.Identifiers.Arxiv);
        Add("citation_public_url", paper.Url);
        Add("citation_pdf_url", paper.PdfUrl);
        foreach (var keyword in paper.Keywords) Add("citation_keywords", keyword);
        Add("citation_abstract", paper.Abstract.Text);
        return tags;
    }

    // A name without a comma is a team's, or the only one that somebody has.
    private static string Inverted(PersonName name) => name.Kind != NameKind.Person || name.Given.Length == 0
        ? name.Display
        : string.Join(", ", new[] { name.Surname, name.Suffix.Length > 0 ? $"{name.Given} {name.Suffix}" : name.Given });
}
