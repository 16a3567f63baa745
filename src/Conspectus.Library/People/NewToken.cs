namespace Conspectus.Library.People;

/// <summary>A token to add.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Label">What it is for; it is trimmed.</param>
/// <param name="Scope">What it lets its holder do.</param>
/// <param name="Hash">The hash of the secret; never the secret.</param>
/// <param name="EndsAt">From when on it is worth nothing; null where it is revoked only.</param>
public sealed record NewToken(string Account, string Label, TokenScope Scope, string Hash, DateTimeOffset? EndsAt = null);
