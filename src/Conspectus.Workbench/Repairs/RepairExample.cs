namespace Conspectus.Workbench.Repairs;

/// <summary>A repair in a paper.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Detail">What was found and what it became.</param>
public sealed record RepairExample(string Paper, string Detail);
