namespace Conspectus.Analysis.Search;

/// <summary>An acronym of the library that stands for one phrase.</summary>
/// <param name="Term">The term of the acronym.</param>
/// <param name="Phrase">The terms of the phrase.</param>
public sealed record Acronym(int Term, IReadOnlyList<int> Phrase);
