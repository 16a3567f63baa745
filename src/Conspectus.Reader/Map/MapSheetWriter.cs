using System.Text.Json;
using Conspectus.Articles.Map;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Reader.Papers;
using Conspectus.Workbench.Maps;

namespace Conspectus.Reader.Map;

/// <summary>Writes a map as its script reads it.</summary>
internal static class MapSheetWriter
{
    /// <summary>Units of the paths of the territories for one of the map.</summary>
    internal const float PathUnits = 2000;

    private const int NamedAuthors = 3;
    private const int Unknown = 255;

    /// <summary>
    /// The places, little-endian: the length of the head in bytes (4 bytes), the head (<see cref="MapSheet"/> as JSON in UTF-8, padded with
    /// blanks to a multiple of 4), then for each paper x and y (two 32-bit floats each), the number of its theme (32 bits), its year (16
    /// bits; 0 where it is not known), how many of its ten nearest are near it on the map (8 bits; 255 where that was not measured), its
    /// decision and its kind (8 bits each, numbers of the lists in the head; 255 where the kind is not known), each kind of value for all
    /// papers before the next kind. Null where the map has no papers.
    /// </summary>
    public static byte[]? Write(MapData map)
    {
        if (map.Papers.Count == 0) return null;
        var decisions = map.Papers.Select(p => p.Card.Decision).Distinct().OrderDescending().ToList();
        var kinds = map.Papers.Select(p => p.Place.Kind?.Kind).OfType<PaperKind>().Distinct().Order().ToList();
        var sheet = new MapSheet(
            map.Papers.Count, [.. map.Topics.Select(Topic)], [.. decisions.Select(Decision)],
            [.. kinds.Select(k => new MapSheetValue(PaperKinds.Word(k), Capital(PaperKinds.Several(k))))]);
        var head = JsonSerializer.SerializeToUtf8Bytes(sheet, MapSheetJson.Default.MapSheet);
        var padded = (head.Length + 3) / 4 * 4;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(padded);
        writer.Write(head);
        for (var i = head.Length; i < padded; i++) writer.Write((byte)' ');
        foreach (var paper in map.Papers)
        {
            writer.Write(paper.Place.X);
            writer.Write(paper.Place.Y);
        }

        foreach (var paper in map.Papers) writer.Write(paper.Place.Theme);
        foreach (var paper in map.Papers) writer.Write((short)paper.Card.Year);
        foreach (var paper in map.Papers) writer.Write((byte)(paper.Place.Trust ?? Unknown));
        foreach (var paper in map.Papers) writer.Write((byte)decisions.IndexOf(paper.Card.Decision));
        foreach (var paper in map.Papers) writer.Write((byte)(paper.Place.Kind is { } kind ? kinds.IndexOf(kind.Kind) : Unknown));
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The names as JSON in UTF-8; null where the map has no papers.</summary>
    public static byte[]? WriteNames(MapData map) => map.Papers.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(
        new MapNames(
            [.. map.Papers.Select(p => p.Card.Id)],
            [.. map.Papers.Select(p => p.Card.Title)],
            [.. map.Papers.Select(p => Authors(p.Card.Authors))]),
        MapSheetJson.Default.MapNames);

    private static MapSheetValue Decision(Decision decision) =>
        new(PaperFilter.Word(decision), Capital(Decisions.Word(decision) is { Length: > 0 } word ? word : "not told"));

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    private static string Authors(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamedAuthors))
        + (names.Count > NamedAuthors ? FormattableString.Invariant($" and {names.Count - NamedAuthors} more") : "");

    private static MapSheetTopic Topic(MapTopic named)
    {
        var topic = named.Topic;
        return new MapSheetTopic(
            topic.Id, topic.Label, TopicLevels.Word(topic.Level), topic.Parent, topic.Hue, named.Size, named.X, named.Y,
            named.Region is { } region ? RegionPath.Write(region.Rings, PathUnits) : null);
    }
}
