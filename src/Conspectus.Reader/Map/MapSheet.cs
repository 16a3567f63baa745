namespace Conspectus.Reader.Map;

/// <summary>The head of what the map's script draws, before the papers' places; <c>data.ts</c> reads it.</summary>
/// <param name="Count">How many papers there are.</param>
/// <param name="Topics">The topics.</param>
internal sealed record MapSheet(int Count, IReadOnlyList<MapSheetTopic> Topics);
