namespace Conspectus.Articles;

/// <summary>A term with what it means.</summary>
/// <param name="Term">The term, or the acronym.</param>
/// <param name="LongForm">What an acronym stands for; null for other terms and for meanings that no abstract spells out.</param>
/// <param name="Definition">A sentence that defines it; null where there is none.</param>
/// <param name="PaperId">The paper whose abstract holds the definition; null for one of the bundled table.</param>
public sealed record DefinedTerm(string Term, string? LongForm, string? Definition, string? PaperId);
