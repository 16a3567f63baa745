namespace Conspectus.Library.Papers;

/// <summary>The papers of a library in numbers.</summary>
/// <param name="Papers">How many papers.</param>
/// <param name="Authors">How many different authors, one name counting once however its accents, dashes and capitals are set.</param>
/// <param name="Orals">How many orals.</param>
/// <param name="Spotlights">How many spotlights.</param>
/// <param name="Sessions">How many sessions; those of two editions count apart, whatever their names.</param>
/// <param name="Editions">The editions that have papers with their sizes, newest first, those of one year by name.</param>
public sealed record PaperNumbers(int Papers, int Authors, int Orals, int Spotlights, int Sessions, IReadOnlyList<EditionSize> Editions);
