namespace Conspectus.Library.Analysis;

/// <summary>One stage of an analysis.</summary>
/// <param name="Name">Its name, such as "embedding".</param>
/// <param name="Options">Its options as JSON.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record StageRun(string Name, string Options, double Seconds);
