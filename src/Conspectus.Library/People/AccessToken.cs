namespace Conspectus.Library.People;

/// <summary>A secret that stands for an account. The secret itself is told once and kept nowhere: only its hash is.</summary>
/// <param name="Id">16 hexadecimal digits, given out at random.</param>
/// <param name="Account">The account's name.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Scope">What it lets its holder do.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="EndsAt">From when on it is worth nothing; null where it is revoked only.</param>
/// <param name="UsedAt">When it was last used, to the minute; null where it never was.</param>
public sealed record AccessToken(
    string Id, string Account, string Label, TokenScope Scope, DateTimeOffset MadeAt, DateTimeOffset? EndsAt, DateTimeOffset? UsedAt);
