using System.Text.Json;
using Conspectus.Articles.Map;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Maps;
using Conspectus.Workbench.Papers;

namespace Conspectus.Reader.Map;

/// <summary>Writes a map as its script reads it.</summary>
internal static class MapSheetWriter
{
    /// <summary>Units of the paths of the territories for one of the map.</summary>
    internal const float PathUnits = 2000;

    private const int NamedAuthors = 3;

    /// <summary>
    /// The places, little-endian: the length of the head in bytes (4 bytes), the head (<see cref="MapSheet"/> as JSON in UTF-8, padded with
    /// blanks to a multiple of 4), then for each paper x and y (two 32-bit floats each), the number of its theme (32 bits), its year (16
    /// bits; 0 where it is not known), how many of its ten nearest are near it on the map (8 bits; 255 where that was not measured), its
    /// decision and its kind (8 bits each, numbers of the lists in the head; 255 where the kind is not known), each kind of value for all
    /// papers before the next kind. Null where the map has no papers.
    /// </summary>
    public static byte[]? Write(MapData map)
    {
        var places = map.Places;
        if (places.Count == 0) return null;
        var decisions = places.Decisions.Distinct().OrderDescending().ToList();
        var kinds = places.Kinds.Distinct().Where(k => k != PlaceColumns.Unknown).Order().ToList();
        var sheet = new MapSheet(
            places.Count, [.. map.Topics.Select(Topic)], [.. decisions.Select(d => Decision((Decision)d))],
            [.. kinds.Select(k => (PaperKind)k).Select(k => new MapSheetValue(PaperKinds.Word(k), Capital(PaperKinds.Several(k))))]);
        var head = JsonSerializer.SerializeToUtf8Bytes(sheet, MapSheetJson.Default.MapSheet);
        var padded = (head.Length + 3) / 4 * 4;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(padded);
        writer.Write(head);
        for (var i = head.Length; i < padded; i++) writer.Write((byte)' ');
        for (var i = 0; i < places.Count; i++)
        {
            writer.Write(places.X[i]);
            writer.Write(places.Y[i]);
        }

        foreach (var theme in places.Themes) writer.Write(theme);
        foreach (var year in places.Years) writer.Write(year);
        writer.Write(places.Trust);
        foreach (var decision in places.Decisions) writer.Write((byte)decisions.IndexOf(decision));
        foreach (var kind in places.Kinds) writer.Write(kind == PlaceColumns.Unknown ? kind : (byte)kinds.IndexOf(kind));
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The names as JSON in UTF-8; null where the map has no papers.</summary>
    public static byte[]? WriteNames(IReadOnlyList<PaperCard> cards) => cards.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(
        new MapNames([.. cards.Select(c => c.Id)], [.. cards.Select(c => c.Title)], [.. cards.Select(c => Authors(c.Authors))]),
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
