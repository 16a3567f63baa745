namespace Conspectus.Reader.Overview;

/// <summary>A chapter on the small map.</summary>
/// <param name="Id">The chapter.</param>
/// <param name="Label">Its name.</param>
/// <param name="Hue">Its colour.</param>
/// <param name="Path">The data of an SVG path through the places of its papers.</param>
/// <param name="Area">The data of an SVG path around the squares in which most papers are of the chapter.</param>
/// <param name="Lines">Its name, a long one in two lines.</param>
/// <param name="X">Where the middle of its name stands.</param>
/// <param name="Y">The base line of the first line.</param>
public sealed record SketchedChapter(
    int Id, string Label, int Hue, string Path, string Area, IReadOnlyList<string> Lines, int X, int Y);
