using Conspectus.Core.Identity;

namespace Conspectus.Workbench.Versions;

/// <summary>A paper that is a version of a work.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Edition">The conference and year that it stands under in the library.</param>
/// <param name="Reason">Why it is the same work as those before it; null for the first.</param>
public sealed record PaperVersion(string Id, string Title, string Edition, MatchReason? Reason);
