namespace Conspectus.Workbench.Repairs;

/// <summary>A command that nothing is known of.</summary>
/// <param name="Name">The command.</param>
/// <param name="Papers">How many papers use it.</param>
/// <param name="Examples">The ids of up to three of them.</param>
public sealed record UnknownMacro(string Name, int Papers, IReadOnlyList<string> Examples);
