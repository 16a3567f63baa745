namespace Conspectus.Core;

/// <summary>How far a long stage has come.</summary>
/// <param name="Stage">The stage's name as shown to the user, such as "Laying out the map".</param>
/// <param name="Fraction">Between 0 and 1.</param>
/// <param name="Detail">More of it in words, such as how much is done and how long the rest will take; null where the fraction says
/// all.</param>
public readonly record struct StageProgress(string Stage, double Fraction, string? Detail = null);
