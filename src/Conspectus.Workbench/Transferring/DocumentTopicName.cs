namespace Conspectus.Workbench.Transferring;

/// <summary>What a number of a topic means.</summary>
/// <param name="Number">The number.</param>
/// <param name="Name">The topic's name.</param>
public sealed record DocumentTopicName(int Number, string Name);
