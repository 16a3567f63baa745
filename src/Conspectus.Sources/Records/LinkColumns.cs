using System.Text.RegularExpressions;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>Reads links from the columns of a record.</summary>
/// <param name="origin">What relative links are relative to, or null.</param>
/// <param name="log">Told what was used.</param>
internal sealed partial class LinkColumns(Uri? origin, ReadingLog log)
{
    /// <summary>The page's address: of the likeliest column that has one, else of a BibTeX entry, or null.</summary>
    public string? Page(RecordColumns columns) => First(columns, Field.Link, origin)
        ?? (columns.For(Field.BibTeX).Select(c => c.Value.Scalar).FirstOrDefault(t => t is not null) is { } entry
            && BibTeXUrl().Match(entry) is { Success: true } match ? match.Groups["u"].Value : null);

    /// <summary>The PDF's address, which may be relative to the page's, or null.</summary>
    public string? Pdf(RecordColumns columns, string? page) => First(columns, Field.Pdf, Links.Address(page) ?? origin);

    private string? First(RecordColumns columns, Field field, Uri? from)
    {
        foreach (var column in columns.For(field))
        {
            var text = column.Value.Unfolded() is { Kind: ValueKind.List } list ? list.Items.FirstOrDefault(i => !i.IsBlank).Prose(" ")
                : Link(column.Value);
            if (Links.Absolute(text, from) is not { } link) continue;
            log.Use(column);
            return link;
        }

        return null;
    }

    private static string? Link(SourceValue value) =>
        (value.Kind == ValueKind.Object ? value.Member("url", "href", "link", "value", "landingpageurl") : value)?.Prose(" ");

    [GeneratedRegex(@"\burl\s*=\s*[{""]\s*(?<u>https?://[^}""\s]+)\s*[}""]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BibTeXUrl();
}
