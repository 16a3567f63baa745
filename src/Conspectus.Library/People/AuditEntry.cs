namespace Conspectus.Library.People;

/// <summary>What somebody did to the library, its article or its people.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">
/// Who: the name of an account, or "local:" with the name of the computer's user for whoever ran a command, or nothing where a program did
/// not say.
/// </param>
/// <param name="Act">What.</param>
/// <param name="About">What it was done to, in a few words.</param>
public sealed record AuditEntry(DateTimeOffset At, string Actor, AuditAct Act, string About);
