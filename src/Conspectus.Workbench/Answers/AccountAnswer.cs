using Conspectus.Library.People;

namespace Conspectus.Workbench.Answers;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Name">What they sign in with.</param>
/// <param name="DisplayName">What they are called.</param>
/// <param name="Role">"guest", "reader", "curator" or "administrator".</param>
/// <param name="IsDisabled">Whether they are kept out.</param>
/// <param name="LockedUntil">Until when they are kept out because too many attempts to sign in have failed, or null.</param>
/// <param name="AddedAt">When the account was added.</param>
/// <param name="SignedInAt">When they last signed in, or null.</param>
public sealed record AccountAnswer(
    string Name, string DisplayName, string Role, bool IsDisabled, DateTimeOffset? LockedUntil, DateTimeOffset AddedAt,
    DateTimeOffset? SignedInAt)
{
    /// <summary>An account as an answer.</summary>
    /// <param name="account">The account.</param>
    /// <param name="now">The time: a lock that is over is not told.</param>
    public static AccountAnswer Of(Account account, DateTimeOffset now) => new(
        account.Name, account.DisplayName, AccountRoles.Word(account.Role), account.IsDisabled,
        account.LockedUntil > now ? account.LockedUntil : null, account.AddedAt, account.SignedInAt);
}
