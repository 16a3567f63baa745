namespace Conspectus.Reader.Api;

/// <summary>A name to give.</summary>
/// <param name="Name">The name.</param>
internal sealed record NameBody(string Name);
