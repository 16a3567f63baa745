namespace Conspectus.Tex.Reading;

/// <summary>Decides which addresses may become links.</summary>
internal static class SafeAddress
{
    private const int Longest = 2000;

    /// <summary>
    /// The address in its escaped form where it is absolute and http, https or mailto, or names a host without them; else null.
    /// </summary>
    /// <param name="raw">What stands in the text.</param>
    /// <param name="named">Whether the text says that it is an address, so that a bare <c>a.github.io</c> is one.</param>
    public static string? Of(string raw, bool named = false)
    {
        raw = raw.Trim();
        if (raw.Length is 0 or > Longest)
            return null;
        if (!raw.Contains(':', StringComparison.Ordinal) && LooksLikeHost(raw, named))
            raw = "https://" + raw;
        // The scheme is read here too: what Uri makes of odd input must not decide alone.
        var allowed = Starts(raw, "https://") || Starts(raw, "http://") || Starts(raw, "mailto:");
        if (!allowed || !Uri.TryCreate(raw, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto"))
            return null;
        return uri.AbsoluteUri;
    }

    private static bool Starts(string raw, string scheme) => raw.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeHost(string raw, bool named)
    {
        var slash = raw.IndexOf('/');
        var host = slash < 0 ? raw : raw[..slash];
        var dot = host.LastIndexOf('.');
        return (named || slash > 0 || host.StartsWith("www.", StringComparison.Ordinal)) && dot > 0 && host.Length - dot is > 2 and < 7
            && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && host.AsSpan(dot + 1).IndexOfAnyInRange('0', '9') < 0;
    }
}
