namespace Conspectus.Workbench.Repairs;

/// <summary>A kind of repair.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Papers">How many papers had it.</param>
/// <param name="Count">How many distinct changes there were.</param>
/// <param name="Examples">Up to three.</param>
public sealed record RepairCount(string Kind, int Papers, int Count, IReadOnlyList<RepairExample> Examples);
