using Conspectus.Core.Reading;

namespace Conspectus.Library.People;

/// <summary>An account to add.</summary>
/// <param name="Name">What they sign in with; it is kept as <see cref="AccountText.Fold"/> writes it.</param>
/// <param name="DisplayName">What they are called; it is trimmed.</param>
/// <param name="Role">What they may do.</param>
/// <param name="PasswordHash">The hash of the password; never the password.</param>
/// <param name="Reader">The reader that they read as, which has no account yet; null makes a new one.</param>
public sealed record NewAccount(string Name, string DisplayName, AccountRole Role, string PasswordHash, ReaderId? Reader = null);
