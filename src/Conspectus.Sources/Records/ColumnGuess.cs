namespace Conspectus.Sources.Records;

/// <summary>A column that was read as something that its name does not plainly say.</summary>
/// <param name="Column">The column, or the name of the field in JSON.</param>
/// <param name="Field">What it was read as, in one word: "authors", "title".</param>
/// <param name="How">Why, as a sentence without its end: "“authors” stands in its name".</param>
public sealed record ColumnGuess(string Column, string Field, string How);
