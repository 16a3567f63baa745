using System.Text.RegularExpressions;

namespace Conspectus.Sources.Locations;

/// <summary>Venues of OpenReview, volumes of the ACL Anthology, and queries and listings of arXiv, as users name them.</summary>
internal static partial class OnlineLocations
{
    private const int NotesAPage = 1000;
    private const int EntriesAPage = 200;
    private static readonly string Replies = $"&details=directReplies&limit={NotesAPage}&offset=0";

    /// <summary>
    /// The addresses at which the papers are, the likeliest first; none for anything else. Named by scheme ("openreview:", "acl:",
    /// "arxiv:"),
    /// or by the address of the page that a browser shows.
    /// </summary>
    public static List<Uri> Find(string text, OnlineSites sites)
    {
        if (OpenReviewPage().Match(text) is { Success: true } venue) return Notes(Uri.UnescapeDataString(venue.Groups["id"].Value), sites);
        if (AnthologyPage().Match(text) is { Success: true } volume) return Volume(volume.Groups["id"].Value, sites);
        if (ArxivListing().Match(text) is { Success: true } listing) return [new Uri(sites.ArxivListings,
            listing.Groups["category"].Value)];
        if (ArxivQuery().Match(text) is { Success: true } query) return [Query(query.Groups["query"].Value.Trim(), sites)];
        return [];
    }

    // Accepted papers first by the new interface, then by the old one, then all that an old venue got, with the decisions on them.
    private static List<Uri> Notes(string venue, OnlineSites sites)
    {
        var id = Uri.EscapeDataString(venue.Trim().TrimEnd('/'));
        return
        [
            new Uri(sites.OpenReview, $"notes?content.venueid={id}&limit={NotesAPage}&offset=0"),
            new Uri(sites.OpenReviewBefore, $"notes?content.venueid={id}&limit={NotesAPage}&offset=0"),
            new Uri(sites.OpenReviewBefore, $"notes?invitation={id}%2F-%2FBlind_Submission{Replies}"),
            new Uri(sites.OpenReviewBefore, $"notes?invitation={id}%2F-%2FSubmission{Replies}"),
        ];
    }

    // "2023.acl-long" is in the file of "2023.acl", "P19-1" in that of "P19"; the file holds all volumes.
    private static List<Uri> Volume(string volume, OnlineSites sites)
    {
        var collection = volume.Contains('-') ? volume[..volume.IndexOf('-', StringComparison.Ordinal)] : volume;
        var name = volume.Contains('-') ? $"#{Uri.EscapeDataString(volume)}" : "";
        return [new Uri(sites.AclAnthology, Uri.EscapeDataString(collection) + ".xml" + name)];
    }

    private static Uri Query(string query, OnlineSites sites)
    {
        var numbers = query.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var asked = numbers.Length > 0 && numbers.All(n => ArxivNumber().IsMatch(n))
            ? $"id_list={Uri.EscapeDataString(string.Join(',', numbers))}"
            : $"search_query={Uri.EscapeDataString(query)}&sortBy=submittedDate&sortOrder=descending";
        return new UriBuilder(sites.Arxiv) { Query = $"{asked}&start=0&max_results={EntriesAPage}" }.Uri;
    }

    [GeneratedRegex(@"^(?:openreview:|https?://openreview\.net/group\?id=)(?<id>[\w.%/-]+?)(?:[#&].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OpenReviewPage();

    [GeneratedRegex(
        @"^(?:acl:|https?://aclanthology\.org/volumes/)(?<id>[\w.-]+?)/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnthologyPage();

    [GeneratedRegex(
        @"^(?:arxiv:list/|https?://arxiv\.org/list/)(?<category>[a-z-]+(?:\.[A-Za-z-]{2,20})?)"
        + @"(?:/(?:new|recent|pastweek))?/?(?:\?.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArxivListing();

    [GeneratedRegex(@"^arxiv:(?!//)(?<query>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArxivQuery();

    [GeneratedRegex(@"^(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ArxivNumber();
}
