namespace Conspectus.Workbench.Examining;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What, such as "library".</param>
/// <param name="State">How it came out.</param>
/// <param name="Detail">What was found, in a sentence.</param>
/// <param name="NextStep">What the user can do; null where nothing need be done.</param>
public sealed record Check(string Name, CheckState State, string Detail, string? NextStep = null);
