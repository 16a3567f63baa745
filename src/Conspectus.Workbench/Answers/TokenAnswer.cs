using Conspectus.Library.People;

namespace Conspectus.Workbench.Answers;

/// <summary>A token of a program.</summary>
/// <param name="Id">What it is revoked by.</param>
/// <param name="Account">The name of the account that it stands for.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Scope">"read" or "write".</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="UsedAt">When it was last used, to the minute, or null.</param>
/// <param name="Token">The token itself, where it was just made: it is told once; null afterwards.</param>
public sealed record TokenAnswer(
    string Id, string Account, string Label, string Scope, DateTimeOffset MadeAt, DateTimeOffset? UsedAt, string? Token)
{
    /// <summary>A token as an answer.</summary>
    /// <param name="token">The token.</param>
    /// <param name="secret">The secret, where it was just made.</param>
    public static TokenAnswer Of(AccessToken token, string? secret = null) => new(
        token.Id, token.Account, token.Label, token.Scope.ToString().ToLowerInvariant(), token.MadeAt, token.UsedAt, secret);
}
