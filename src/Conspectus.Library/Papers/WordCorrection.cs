namespace Conspectus.Library.Papers;

/// <summary>A word that no paper has, and the one that was searched for instead.</summary>
/// <param name="Typed">The word as it was typed.</param>
/// <param name="Used">The word of the library nearest to it.</param>
public sealed record WordCorrection(string Typed, string Used);
