namespace Conspectus.Sources.Json;

/// <summary>A paper as it stands in a document.</summary>
/// <param name="Json">Its bytes, good until the next one is read; empty if they are too many to hold.</param>
/// <param name="Key">Its key, if it stands in an object by id; else empty.</param>
/// <param name="Session">The session in which it is listed, or null.</param>
/// <param name="List">The name of the list that it stands in, where that tells a decision ("orals", "rejected"), or null.</param>
internal readonly record struct JsonItem(ReadOnlyMemory<byte> Json, string Key = "", string? Session = null, string? List = null);
