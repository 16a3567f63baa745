namespace Conspectus.Sources.Fetching;

/// <summary>A download in the cache.</summary>
/// <param name="Path">The file, as the server sent it, which may be gzipped.</param>
/// <param name="Warning">Why it may be out of date, or null.</param>
internal sealed record FetchedFile(string Path, string? Warning);
