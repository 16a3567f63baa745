using System.Text.Json;
using Conspectus.Articles.Map;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Maps;

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
    /// bits; 0 where it is not known) and how many of its ten nearest are near it on the map (8 bits; 255 where that was not measured),
    /// each kind of value for all papers before the next kind. Null where the map has no papers.
    /// </summary>
    public static byte[]? Write(MapData map)
    {
        var places = map.Places;
        if (places.Count == 0) return null;
        var head = JsonSerializer.SerializeToUtf8Bytes(
            new MapSheet(places.Count, [.. map.Topics.Select(Topic)]), MapSheetJson.Default.MapSheet);
        var padded = (head.Length + 3) / 4 * 4;
        using var sheet = new MemoryStream();
        using var writer = new BinaryWriter(sheet);
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
        writer.Flush();
        return sheet.ToArray();
    }

    /// <summary>The names as JSON in UTF-8; null where the map has no papers.</summary>
    public static byte[]? WriteNames(IReadOnlyList<PaperCard> cards) => cards.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(
        new MapNames([.. cards.Select(c => c.Id)], [.. cards.Select(c => c.Title)], [.. cards.Select(c => Authors(c.Authors))]),
        MapSheetJson.Default.MapNames);

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
