namespace Conspectus.Reader.Map;

/// <summary>A topic as the map's script draws it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Level">"chapter", "topic" or "theme".</param>
/// <param name="Parent">The id of the topic one level up, or null.</param>
/// <param name="Hue">The ordinal of its chapter.</param>
/// <param name="Size">How many of its papers are on the map.</param>
/// <param name="X">Where its name stands, in units of the map.</param>
/// <param name="Y">Likewise.</param>
/// <param name="Region">Its territory as a path in units of <see cref="MapSheetWriter.PathUnits"/>, or null.</param>
internal sealed record MapSheetTopic(int Id, string Label, string Level, int? Parent, int Hue, int Size, float X, float Y, string? Region);
