using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Sources.Content;
using Conspectus.Sources.Markup;

namespace Conspectus.Sources.Atom;

/// <summary>Where a feed goes on: at its link "next", or at the next numbers of a query to arXiv.</summary>
internal static partial class AtomPaging
{
    private static readonly HashSet<string> Whole =
        new(StringComparer.Ordinal) { "entry", "link", "totalResults", "startIndex", "itemsPerPage" };

    /// <summary>The address, or null where the feed ends, or where a page without entries says that there are more.</summary>
    public static string? Next(SourcePart page, CancellationToken cancel)
    {
        var (entries, total, start, link) = Survey(page, cancel);
        if (link is not null) return link;
        if (page.Address is not { } address || entries == 0 || start + entries >= total) return null;
        if (!address.Query.Contains("max_results=", StringComparison.Ordinal)) return null;
        var next = (start + entries).ToString(CultureInfo.InvariantCulture);
        var query = address.Query;
        query = Start().IsMatch(query) ? Start().Replace(query, "${sign}start=" + next) : $"{query}&start={next}";
        return new UriBuilder(address) { Query = query.TrimStart('?') }.Uri.AbsoluteUri;
    }

    /// <summary>Whether a page has no entries though the query has results from there on, as arXiv answers now and then.</summary>
    public static bool IsUnfinished(SourcePart page, CancellationToken cancel) =>
        Survey(page, cancel) is { Entries: 0 } survey && survey.Start < survey.Total;

    private static (int Entries, int Total, int Start, string? Next) Survey(SourcePart page, CancellationToken cancel)
    {
        var (entries, total, start) = (0, 0, 0);
        string? next = null;
        using var xml = new MarkupStream(page, cancel);
        foreach (var element in xml.Read(Whole))
        {
            if (element.Name == "link" && element.Attribute("rel") == "next") next = element.Attribute("href");
            if (element.Name == "totalResults") total = AtomFormat.Number(element) ?? 0;
            if (element.Name == "startIndex") start = AtomFormat.Number(element) ?? 0;
            if (element.Name == "entry") entries++;
        }

        return (entries, total, start, next);
    }

    [GeneratedRegex("(?<sign>[?&])start=[0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
