namespace Conspectus.Sources;

/// <summary>Links as sources write them.</summary>
internal static class Links
{
    /// <summary>The http or https address that <paramref name="text"/> is, or null.</summary>
    public static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    /// <summary>The link itself if it is absolute; a relative one is resolved against <paramref name="origin"/>, or null without one.</summary>
    public static string? Absolute(string? link, Uri? origin)
    {
        if (string.IsNullOrWhiteSpace(link)) return null;
        link = link.Trim();
        if (Address(link) is not null) return link;
        // "/virtual/1" is an absolute file path to Uri on Unix; what matters here is that it has no scheme of its own.
        var isRelative = link[0] == '/' || !Uri.TryCreate(link, UriKind.Absolute, out _);
        return isRelative && origin is not null && Uri.TryCreate(origin, link, out var uri) ? uri.AbsoluteUri : null;
    }
}
