namespace Conspectus.Workbench.Answers;

/// <summary>The acronyms that one text defines.</summary>
/// <param name="Pairs">The definitions in the order of the text.</param>
public sealed record TextAcronymsAnswer(IReadOnlyList<AcronymAnswer> Pairs);
