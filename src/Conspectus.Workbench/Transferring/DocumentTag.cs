namespace Conspectus.Workbench.Transferring;

/// <summary>A tag as a document has it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">Its name.</param>
public sealed record DocumentTag(int Number, string Name);
