using Conspectus.Core.Topics;

namespace Conspectus.Library.Analysis;

/// <summary>How many papers are of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
public sealed record KindCount(PaperKind Kind, int Count);
