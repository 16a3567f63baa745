using Conspectus.Core.Papers;
using Conspectus.Library.Importing;

namespace Conspectus.Workbench.Versions;

/// <summary>A paper that further records were merged into.</summary>
/// <param name="Paper">The paper as it is.</param>
/// <param name="Records">The records, at least one, in the order of their imports.</param>
public sealed record MergedPaper(Paper Paper, IReadOnlyList<MergedRecord> Records);
