using Conspectus.Core.Identity;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Why a record was taken for a paper of other records.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="News">What it brings by which the paper was not known.</param>
internal sealed record FoundMerge(MatchReason Reason, IReadOnlyList<PaperAlias> News);
