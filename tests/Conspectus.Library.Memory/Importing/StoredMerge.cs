using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Memory.Importing;

/// <summary>A merge with what is needed to take it back.</summary>
/// <param name="Told">What is told of it.</param>
/// <param name="Before">The paper before the record joined it.</param>
/// <param name="Record">The record.</param>
/// <param name="News">What the record brought by which the paper was not known.</param>
internal sealed record StoredMerge(MergedRecord Told, Paper Before, Paper Record, IReadOnlyList<PaperAlias> News);
