namespace Conspectus.Workbench.Transferring;

/// <summary>What was said of a paper for an interest.</summary>
/// <param name="Interest">The interest's id.</param>
/// <param name="Belongs">Whether the paper belongs to it.</param>
public sealed record DocumentVote(string Interest, bool Belongs);
