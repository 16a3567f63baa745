using System.Text.Json.Serialization;

namespace Conspectus.Workbench.Answers;

/// <summary>A term or an acronym of the glossary.</summary>
/// <param name="Term">What it is looked up by: the acronym, or the term written out where it has none.</param>
/// <param name="Acronym">The acronym, or null.</param>
/// <param name="Senses">What it means in the library, the most frequent meaning first.</param>
/// <param name="Count">How many papers have the acronym or write out one of the meanings.</param>
public sealed record GlossaryEntryAnswer(
    string Term, [property: JsonPropertyName("short")] string? Acronym, IReadOnlyList<GlossarySenseAnswer> Senses, int Count);
