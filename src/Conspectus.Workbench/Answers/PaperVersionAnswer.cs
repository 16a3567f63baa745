using Conspectus.Core.Identity;
using Conspectus.Workbench.Versions;

namespace Conspectus.Workbench.Answers;

/// <summary>A paper that is a version of a work.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Title">Its title.</param>
/// <param name="Edition">The conference and year that it stands under.</param>
/// <param name="Why">What it has in common with those before it, in words; null for the first.</param>
public sealed record PaperVersionAnswer(string Id, string Title, string Edition, string? Why)
{
    /// <summary>The answer for a version.</summary>
    public static PaperVersionAnswer Of(PaperVersion version) =>
        new(version.Id, version.Title, version.Edition, version.Reason is { } reason ? MatchWords.Of(reason) : null);
}
