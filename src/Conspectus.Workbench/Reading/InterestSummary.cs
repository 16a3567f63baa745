using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>An interest and how much is known of it.</summary>
/// <param name="Interest">The interest.</param>
/// <param name="Liked">How many papers were liked or starred for it.</param>
/// <param name="Skipped">How many were skipped for it.</param>
public sealed record InterestSummary(Interest Interest, int Liked, int Skipped);
