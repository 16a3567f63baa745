namespace Conspectus.Reader.Map;

/// <summary>A value of a field by which the map's papers are coloured and filtered.</summary>
/// <param name="Word">The word that stands for it in addresses.</param>
/// <param name="Label">What is shown.</param>
internal sealed record MapSheetValue(string Word, string Label);
