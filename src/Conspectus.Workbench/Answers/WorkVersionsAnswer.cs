using Conspectus.Workbench.Versions;

namespace Conspectus.Workbench.Answers;

/// <summary>A work of which the library has several versions.</summary>
/// <param name="Papers">The versions, in library order.</param>
public sealed record WorkVersionsAnswer(IReadOnlyList<PaperVersionAnswer> Papers)
{
    /// <summary>The answer for a work.</summary>
    public static WorkVersionsAnswer Of(WorkVersions work) => new([.. work.Papers.Select(PaperVersionAnswer.Of)]);
}
