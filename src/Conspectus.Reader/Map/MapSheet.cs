namespace Conspectus.Reader.Map;

/// <summary>The head of what the map's script draws, before the papers' places; <c>data.ts</c> reads it.</summary>
/// <param name="Count">How many papers there are.</param>
/// <param name="Topics">The topics.</param>
/// <param name="Decisions">The decisions that papers have, the most prominent first; a paper's decision is a number of this list.</param>
/// <param name="Kinds">The kinds that papers have, likewise.</param>
internal sealed record MapSheet(
    int Count, IReadOnlyList<MapSheetTopic> Topics, IReadOnlyList<MapSheetValue> Decisions, IReadOnlyList<MapSheetValue> Kinds);
