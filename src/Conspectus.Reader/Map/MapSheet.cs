namespace Conspectus.Reader.Map;

/// <summary>What the map's script draws; <c>data.ts</c> reads it.</summary>
/// <param name="Positions">The papers' places, x and y in turn, as little-endian 32-bit floats in Base64.</param>
/// <param name="Ids">The papers' ids.</param>
/// <param name="Titles">Their titles as plain text.</param>
/// <param name="Authors">Their first authors in a line.</param>
/// <param name="Themes">The ids of their themes.</param>
/// <param name="Trust">How many of their ten nearest are near them on the map; null where that was not measured.</param>
/// <param name="Years">The years of their editions, 0 where it is not known; null where all are of one.</param>
/// <param name="Topics">The topics.</param>
internal sealed record MapSheet(
    string Positions,
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Authors,
    IReadOnlyList<int> Themes,
    IReadOnlyList<int?> Trust,
    IReadOnlyList<int>? Years,
    IReadOnlyList<MapSheetTopic> Topics);
