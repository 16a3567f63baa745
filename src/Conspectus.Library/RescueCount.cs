namespace Conspectus.Library;

/// <summary>How much of one thing was saved from a damaged library.</summary>
/// <param name="Saved">How many stand in the new library.</param>
/// <param name="Lost">How many are known to have been there and do not.</param>
public sealed record RescueCount(int Saved, int Lost);
