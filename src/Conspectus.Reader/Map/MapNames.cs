namespace Conspectus.Reader.Map;

/// <summary>The papers on the map by name, in the order of their places: what the script needs once the dots are drawn.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="Titles">Their titles as plain text.</param>
/// <param name="Authors">Their first authors in a line.</param>
internal sealed record MapNames(IReadOnlyList<string> Ids, IReadOnlyList<string> Titles, IReadOnlyList<string> Authors);
