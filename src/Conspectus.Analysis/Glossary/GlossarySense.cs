namespace Conspectus.Analysis.Glossary;

/// <summary>One meaning of a term.</summary>
/// <param name="LongForm">The term written out.</param>
/// <param name="Definition">A sentence that defines it; null where none is known.</param>
/// <param name="DefinedIn">The document whose words the definition is; null for one of the bundled terms.</param>
/// <param name="Documents">The documents that write it out, ascending.</param>
public sealed record GlossarySense(string LongForm, string? Definition, int? DefinedIn, IReadOnlyList<int> Documents);
