namespace Conspectus.Analysis.Search;

/// <summary>A term that counts as a word of a query.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">How much an occurrence counts.</param>
/// <param name="Same">Whether it is the word itself (spelt together, or its completion), not merely another form of it.</param>
public readonly record struct WordForm(int Term, float Weight, bool Same);
