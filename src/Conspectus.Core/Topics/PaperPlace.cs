namespace Conspectus.Core.Topics;

/// <summary>Where the analysis put a paper.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="X">Horizontal position on the map, −1 to 1.</param>
/// <param name="Y">Vertical position on the map, −1 to 1, upwards.</param>
/// <param name="Chapter">The id of its chapter.</param>
/// <param name="Topic">The id of its topic.</param>
/// <param name="Theme">The id of its theme.</param>
/// <param name="Second">The id of the topic it is nearest to after its own, or null where all papers near it are in its own.</param>
/// <param name="Margin">How much nearer it is to its own topic than to the second, −1 to 1: 1 wholly its own, 0 halfway between, below 0
/// where the second is nearer.</param>
/// <param name="Kind">What kind of paper it is.</param>
/// <param name="Trust">How many of its ten nearest papers are among the thirty nearest on the map; null where that was not
/// measured.</param>
public sealed record PaperPlace(
    string PaperId,
    float X,
    float Y,
    int Chapter,
    int Topic,
    int Theme,
    int? Second = null,
    float Margin = 1,
    KindOfPaper? Kind = null,
    int? Trust = null)
{
    /// <summary>
    /// Up to this margin a paper lies between two topics: the second has half as much of what is near it as its own, or more.
    /// </summary>
    public const float Between = 1 / 3f;
}
