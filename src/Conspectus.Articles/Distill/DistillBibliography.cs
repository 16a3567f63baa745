using System.Globalization;
using System.Text;
using Conspectus.Articles.Content;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Distill;

/// <summary>The bibliography of a Distill post: BibTeX as Distill's script reads it, which knows hardly any TeX.</summary>
/// <remarks>The script shows what stands in a field, braces left out, so titles and names are plain Unicode.</remarks>
public static class DistillBibliography
{
    /// <summary>The file's text, one entry a paper, ordered by key; empty without papers.</summary>
    public static string Write(Article article) => string.Join('\n', article.Bibliography.Select(Entry));

    private static string Entry(Paper paper)
    {
        var entry = new StringBuilder().Append("@inproceedings{").Append(paper.Key).Append(",\n");
        Field(entry, "title", paper.Title.Text);
        var authors = paper.Authors.Select(PersonName.Of).Where(p => p.Kind != NameKind.Others)
            .Select(p => Plain(p.Inverted).Replace(" and ", " & ", StringComparison.OrdinalIgnoreCase)).Where(a => a.Length > 0).ToList();
        if (authors.Count > 0) Field(entry, "author", string.Join(" and ", authors));
        Field(entry, "booktitle", paper.Edition.ToString());
        if (paper.Edition.Year > 0) Field(entry, "year", paper.Edition.Year.ToString(CultureInfo.InvariantCulture));
        if (paper.Url is { } url) Field(entry, "url", url);
        return entry.Append("}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string value) =>
        entry.Append("  ").Append(name).Append(" = {").Append(Plain(value)).Append("},\n");

    private static string Plain(string value) => string.Join(
        ' ', Markdown.MarkdownText.Whole(value).Replace("\\", "", StringComparison.Ordinal)
        .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
