using Conspectus.Library.People;

namespace Conspectus.Library.Memory.People;

/// <summary>An account with what is told to nobody.</summary>
internal sealed record StoredAccount(Account Account, string PasswordHash, int Failures);
