namespace Conspectus.Analysis.Glossary;

/// <summary>A term or an acronym with its meanings.</summary>
/// <param name="Term">What it is looked up by: the acronym, or the term written out where it has none.</param>
/// <param name="Acronym">The acronym, or null.</param>
/// <param name="Senses">The meanings, the most frequent first.</param>
/// <param name="Count">How many documents have the acronym or write out one of the meanings.</param>
public sealed record GlossaryEntry(string Term, string? Acronym, IReadOnlyList<GlossarySense> Senses, int Count);
