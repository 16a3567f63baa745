using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Ranking;

/// <summary>A ranking of a library's papers.</summary>
/// <param name="Papers">Every paper that was not named, the likeliest to be liked first.</param>
/// <param name="Unknown">The names that no paper has; they were passed over.</param>
public sealed record PaperRanking(IReadOnlyList<RankedPaperAnswer> Papers, IReadOnlyList<NamedPaper> Unknown);
