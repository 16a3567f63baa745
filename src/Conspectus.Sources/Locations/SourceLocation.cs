using Conspectus.Core;

namespace Conspectus.Sources.Locations;

/// <summary>What a user named: a file, or an address to fetch from.</summary>
/// <param name="Path">The full path of the file, or null.</param>
/// <param name="Address">The address, or null.</param>
/// <param name="Fallbacks">Addresses that are tried in turn where the one before holds no papers.</param>
internal sealed record SourceLocation(string? Path, Uri? Address, IReadOnlyList<Uri> Fallbacks)
{
    /// <summary>
    /// Tells what <paramref name="text"/> is: an address, a file that exists, a known conference, or a file that does not.
    /// </summary>
    /// <param name="text">What the user named.</param>
    /// <param name="sites">Where OpenReview, the ACL Anthology and arXiv are.</param>
    /// <exception cref="ConspectusException">It is none of these.</exception>
    public static SourceLocation Parse(string text, OnlineSites sites)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Unknown(text);
        if (File.Exists(text)) return new SourceLocation(text, null, []);
        if (OnlineLocations.Find(text.Trim(), sites) is [var first, .. var rest]) return new SourceLocation(null, first, rest);
        if (text.Contains("://", StringComparison.Ordinal)) return new SourceLocation(null, ParseAddress(text.Trim()), []);
        if (KnownConferences.FindFeed(text) is { } feed) return new SourceLocation(null, feed, []);
        return LooksLikePath(text) || Directory.Exists(text) ? new SourceLocation(text, null, []) : throw Unknown(text);
    }

    private static Uri ParseAddress(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
            throw new ConspectusException(
                $"“{text}” is no valid address.", "Write it as a browser shows it, such as https://host/file.json.");
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            throw new ConspectusException(
                $"“{text}” is a {address.Scheme} address; only http and https are fetched.",
                    "Download the file with another program and name its path.");
        }

        return address;
    }

    private static bool LooksLikePath(string text) => text.AsSpan().IndexOfAny('/', '\\', '.') >= 0;

    private static ConspectusException Unknown(string text) => new(
        $"“{text}” is neither a file, nor a folder, nor an address, nor a conference known by name.",
        $"Name a file, a folder, an http or https address, one of {KnownConferences.Examples} (such as neurips-2023), "
        + "openreview:VENUE (such as openreview:ICLR.cc/2024/Conference), acl:VOLUME (such as acl:2023.acl-long) or arxiv:QUERY.");
}
