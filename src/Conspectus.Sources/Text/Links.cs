using System.Text.RegularExpressions;

namespace Conspectus.Sources.Text;

/// <summary>Links as sources write them.</summary>
internal static partial class Links
{
    /// <summary>The http or https address that <paramref name="text"/> is, or null.</summary>
    public static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri
            : null;

    /// <summary>
    /// The link itself if it is absolute; a relative one is resolved against <paramref name="origin"/>, or null without one.
    /// </summary>
    public static string? Absolute(string? link, Uri? origin)
    {
        if (string.IsNullOrWhiteSpace(link)) return null;
        link = link.Trim();
        if (Address(link) is not null) return link;
        if (WithoutScheme().IsMatch(link) && Address("https://" + link) is not null) return "https://" + link;
        if (link.AsSpan().ContainsAny(' ', '\n', '\t')) return null;
        // "/virtual/1" is an absolute file path to Uri on Unix; what matters here is that it has no scheme of its own.
        var isRelative = link[0] == '/' || !Uri.TryCreate(link, UriKind.Absolute, out _);
        return isRelative && origin is not null && Uri.TryCreate(origin, link, out var uri) ? uri.AbsoluteUri : null;
    }

    /// <summary>Whether a text is one or several web addresses.</summary>
    public static bool IsAddress(string text) => Addresses().IsMatch(text);

    // "www.example.org/a" and "openreview.net/forum?id=x", but not "papers.main/a.pdf".
    [GeneratedRegex(@"^(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.(?:org|net|com|edu|io|cc|ai|gov)/)\S*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithoutScheme();

    [GeneratedRegex(@"^[\s;,\[""']*https?://\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
