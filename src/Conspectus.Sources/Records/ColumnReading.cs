namespace Conspectus.Sources.Records;

/// <summary>A column of a source and what it was read as.</summary>
/// <param name="Column">The column, or the name of the field in JSON.</param>
/// <param name="Field">What it was read as, in one word: "authors", "title"; null where nothing of it went into a record.</param>
/// <param name="Example">How its first value that is not blank begins.</param>
public sealed record ColumnReading(string Column, string? Field, string Example);
