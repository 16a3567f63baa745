namespace Conspectus.Library.Importing;

/// <summary>What an import read.</summary>
/// <param name="Location">The path or address as the user gave it.</param>
/// <param name="Kind">The kind of source, such as "conference-site" or "miniconf-csv": source ids are compared within one kind.</param>
/// <param name="Hash">A hash of the bytes, of the options that change their meaning, and of the importer's version.</param>
public sealed record SourceStamp(string Location, string Kind, string Hash);
