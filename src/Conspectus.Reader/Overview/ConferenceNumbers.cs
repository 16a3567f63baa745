using Conspectus.Core.Conferences;

namespace Conspectus.Reader.Overview;

/// <summary>A library in numbers.</summary>
/// <param name="Papers">How many papers.</param>
/// <param name="Authors">How many different author names.</param>
/// <param name="Orals">How many orals.</param>
/// <param name="Spotlights">How many spotlights.</param>
/// <param name="Sessions">How many sessions.</param>
/// <param name="Editions">The editions with their sizes, newest first.</param>
public sealed record ConferenceNumbers(
    int Papers, int Authors, int Orals, int Spotlights, int Sessions, IReadOnlyList<(Edition Edition, int Papers)> Editions);
