namespace Conspectus.Sources;

/// <summary>The addresses of the sites that are known by name; tests put servers of their own in their place.</summary>
public sealed record OnlineSites
{
    /// <summary>OpenReview's interface of the second version, with the venues since 2023.</summary>
    public Uri OpenReview { get; init; } = new("https://api2.openreview.net/");

    /// <summary>OpenReview's interface of the first version, with the venues before.</summary>
    public Uri OpenReviewBefore { get; init; } = new("https://api.openreview.net/");

    /// <summary>The folder of the ACL Anthology's data files.</summary>
    public Uri AclAnthology { get; init; } = new("https://raw.githubusercontent.com/acl-org/acl-anthology/master/data/xml/");

    /// <summary>arXiv's interface for queries.</summary>
    public Uri Arxiv { get; init; } = new("https://export.arxiv.org/api/query");

    /// <summary>arXiv's listings of the day as Atom, by category.</summary>
    public Uri ArxivListings { get; init; } = new("https://rss.arxiv.org/atom/");
}
