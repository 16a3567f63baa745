using Conspectus.Core.Papers;

namespace Conspectus.Sources.References;

/// <summary>One work of somebody's own library or list.</summary>
/// <param name="Position">Where it stands: "line 12", "wen2023tree (line 40)".</param>
/// <param name="Text">What it is called there, for people.</param>
/// <param name="Readings">
/// What it may say, the likeliest first; at least one. A format with fields has one; a line of a plain list can often be read in several
/// ways. The title may be empty where an identifier is all that is told.
/// </param>
public sealed record Reference(string Position, string Text, IReadOnlyList<Record> Readings);
