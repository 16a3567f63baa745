namespace Conspectus.Sources.Fetching;

/// <summary>What the server said of a file, kept beside it to ask for changes or for the rest.</summary>
/// <param name="Address">Where it came from.</param>
/// <param name="ETag">The entity tag, or null.</param>
/// <param name="LastModified">When it was changed, or null.</param>
/// <param name="Encoding">How the bytes are encoded, such as "gzip"; empty for as they are.</param>
/// <param name="Fetched">When it was fetched.</param>
internal sealed record CopyFacts(string Address, string? ETag, DateTimeOffset? LastModified, string Encoding, DateTimeOffset Fetched)
{
    /// <summary>Whether a part of the file may be joined with one fetched later: weak tags promise nothing about bytes.</summary>
    public bool CanResume => StrongTag is not null || LastModified is not null;

    /// <summary>The tag, if it stands for the very bytes.</summary>
    public string? StrongTag => ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : null;
}
