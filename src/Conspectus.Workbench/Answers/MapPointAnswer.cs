namespace Conspectus.Workbench.Answers;

/// <summary>A paper's place on the map.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="X">−1 to 1, to the right.</param>
/// <param name="Y">−1 to 1, upwards.</param>
/// <param name="Topic">The number of its topic.</param>
/// <param name="Trust">
/// How many of its ten nearest papers are among the thirty nearest on the map; null in analyses made before that was counted.
/// </param>
public sealed record MapPointAnswer(string Id, float X, float Y, int Topic, int? Trust);
