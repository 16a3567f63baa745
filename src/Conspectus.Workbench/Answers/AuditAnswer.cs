using Conspectus.Library.People;

namespace Conspectus.Workbench.Answers;

/// <summary>What somebody did to the library, its article or its people.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who: an account, "local:" with a user of the computer on which a command was run, or empty if nobody said.</param>
/// <param name="Act">What, such as "imported" or "editedTopics".</param>
/// <param name="About">What it was done to.</param>
public sealed record AuditAnswer(DateTimeOffset At, string Actor, AuditAct Act, string About)
{
    /// <summary>An entry of the log as an answer.</summary>
    public static AuditAnswer Of(AuditEntry entry) => new(entry.At, entry.Actor, entry.Act, entry.About);
}
