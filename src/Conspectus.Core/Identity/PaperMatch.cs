namespace Conspectus.Core.Identity;

/// <summary>Which of the known papers a record is.</summary>
/// <typeparam name="T">What stands for a known paper.</typeparam>
/// <param name="Found">The known paper; null where the record is a paper of its own.</param>
/// <param name="Reason">Why it is that paper; null where it is none.</param>
/// <param name="Nearest">Where it is none: the first known paper that has something in common with it, or null.</param>
/// <param name="Difference">Why it is not <paramref name="Nearest"/>.</param>
public sealed record PaperMatch<T>(T? Found, MatchReason? Reason, T? Nearest = null, DifferenceReason? Difference = null)
    where T : class;
