namespace Conspectus.Core.Topics;

/// <summary>Where the analysis put a paper.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="X">Horizontal position on the map, −1 to 1.</param>
/// <param name="Y">Vertical position on the map, −1 to 1, upwards.</param>
/// <param name="Chapter">The id of its chapter.</param>
/// <param name="Topic">The id of its topic.</param>
/// <param name="Theme">The id of its theme.</param>
/// <param name="Trust">How many of its ten nearest papers are among the thirty nearest on the map; null where that was not measured.</param>
public sealed record PaperPlace(string PaperId, float X, float Y, int Chapter, int Topic, int Theme, int? Trust = null);
