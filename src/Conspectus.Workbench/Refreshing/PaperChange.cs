namespace Conspectus.Workbench.Refreshing;

/// <summary>A paper that is another than before a refresh.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Title">Its title now.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Fields">What of it is different: title, abstract, authors, keywords, decision, session, links; empty for a new one.</param>
public sealed record PaperChange(string Id, string Title, PaperChangeKind Kind, IReadOnlyList<string> Fields);
