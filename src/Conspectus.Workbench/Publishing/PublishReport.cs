namespace Conspectus.Workbench.Publishing;

/// <summary>What was published.</summary>
/// <param name="Files">The files written, as full paths.</param>
/// <param name="PapersCited">How many different papers the article cites.</param>
/// <param name="Sentences">How many sentences it has.</param>
public sealed record PublishReport(IReadOnlyList<string> Files, int PapersCited, int Sentences);
