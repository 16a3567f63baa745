namespace Conspectus.Library.Relational.Papers;

/// <summary>Something a paper goes by.</summary>
/// <param name="Edition">The slug of the edition within which it counts.</param>
/// <param name="Kind">"title", "url", or "id:" and the kind of source.</param>
/// <param name="Value">The title key, address or source id.</param>
internal sealed record Alias(string Edition, string Kind, string Value);
