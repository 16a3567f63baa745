using Conspectus.Core.Reading;

namespace Conspectus.Library.People;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Name">What they sign in with, as <see cref="AccountText.Fold"/> writes it.</param>
/// <param name="DisplayName">What they are called.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Reader">Whose marks and notes they read and write; no other account has this reader.</param>
/// <param name="IsDisabled">Whether they are kept out, with their tokens.</param>
/// <param name="LockedUntil">Until when every attempt to sign in fails because too many have failed, or null.</param>
/// <param name="AddedAt">When the account was added.</param>
/// <param name="SignedInAt">When they last signed in, or null.</param>
public sealed record Account(
    string Name, string DisplayName, AccountRole Role, ReaderId Reader, bool IsDisabled, DateTimeOffset? LockedUntil,
    DateTimeOffset AddedAt, DateTimeOffset? SignedInAt);
