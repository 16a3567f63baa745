namespace Conspectus.Verification.Queries;

/// <summary>A term with what it means.</summary>
/// <param name="Term">The term, or the acronym.</param>
/// <param name="LongForm">What an acronym stands for; empty for other terms.</param>
/// <param name="Definition">A sentence that defines it; empty where there is none.</param>
/// <param name="Key">The paper whose abstract has the sentence; empty for a sentence of the bundled table.</param>
internal sealed record ExplainedTerm(string Term, string LongForm, string Definition, string Key);
