namespace Conspectus.Workbench.Answers;

/// <summary>Where the reader is.</summary>
/// <param name="Address">Its address.</param>
public sealed record AddressAnswer(string Address);
