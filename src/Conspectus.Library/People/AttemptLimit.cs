namespace Conspectus.Library.People;

/// <summary>How many attempts to sign in may fail, one after the other, before an account is locked.</summary>
/// <param name="Attempts">How many.</param>
/// <param name="Lock">For how long it is locked then.</param>
public sealed record AttemptLimit(int Attempts, TimeSpan Lock);
