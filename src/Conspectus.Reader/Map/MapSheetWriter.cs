using System.Buffers.Binary;
using System.Text.Json;
using Conspectus.Articles.Map;
using Conspectus.Workbench.Maps;

namespace Conspectus.Reader.Map;

/// <summary>Writes a map as its script reads it.</summary>
internal static class MapSheetWriter
{
    /// <summary>Units of the paths of the territories for one of the map.</summary>
    internal const float PathUnits = 2000;

    private const int NamedAuthors = 3;

    /// <summary>The map as JSON in UTF-8; null where it has no papers.</summary>
    public static byte[]? Write(MapData map)
    {
        if (map.Papers.Count == 0) return null;
        var papers = map.Papers;
        var years = papers.Select(p => p.Card.Year).ToList();
        var sheet = new MapSheet(
            Convert.ToBase64String(Positions(papers)),
            [.. papers.Select(p => p.Card.Id)],
            [.. papers.Select(p => p.Card.Title)],
            [.. papers.Select(p => Authors(p.Card.Authors))],
            [.. papers.Select(p => p.Place.Theme)],
            [.. papers.Select(p => p.Place.Trust)],
            years.Where(y => y > 0).Distinct().Skip(1).Any() ? years : null, // with one year there is nothing to tell apart
            [.. map.Topics.Select(Topic)]);
        return JsonSerializer.SerializeToUtf8Bytes(sheet, MapSheetJson.Default.MapSheet);
    }

    private static byte[] Positions(IReadOnlyList<MapPaper> papers)
    {
        var bytes = new byte[papers.Count * 2 * sizeof(float)];
        for (var i = 0; i < papers.Count; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 2 * sizeof(float)), papers[i].Place.X);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(((i * 2) + 1) * sizeof(float)), papers[i].Place.Y);
        }

        return bytes;
    }

    private static string Authors(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamedAuthors))
        + (names.Count > NamedAuthors ? FormattableString.Invariant($" and {names.Count - NamedAuthors} more") : "");

    private static MapSheetTopic Topic(MapTopic named)
    {
        var topic = named.Topic;
        return new MapSheetTopic(
            topic.Id, topic.Label, topic.Level.ToString().ToLowerInvariant(), topic.Parent, topic.Hue, named.Size, named.X, named.Y,
            named.Region is { } region ? RegionPath.Write(region.Rings, PathUnits) : null);
    }
}
