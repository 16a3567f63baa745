using System.Runtime.InteropServices;
using System.Text.Json;
using Conspectus.Articles.Map;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Reader.Map;

using Library = Conspectus.Library.Library;

/// <summary>What the map's script draws: every paper with its place, and the topics with their territories and the places of their names.</summary>
/// <param name="Version">Names this content; the analysis' fingerprint.</param>
/// <param name="Json">The answer to the script, in UTF-8.</param>
/// <param name="Ordinals">The papers' numbers on the map.</param>
internal sealed record MapSheet(string Version, byte[] Json, IReadOnlyDictionary<string, int> Ordinals)
{
    /// <summary>Units of the paths of the territories for one of the map.</summary>
    internal const float PathUnits = 2000;

    private const int NamedAuthors = 3;

    private static readonly JsonSerializerOptions Compact = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads the map from a library. Cost: all papers once, and for each topic its papers' places and its territory.</summary>
    public static MapSheet Load(Library library, string version)
    {
        var topics = library.Analysis.Topics();
        var papers = library.Papers.All().ToDictionary(p => p.Id);
        var places = library.Analysis.Places().Where(p => papers.ContainsKey(p.PaperId)).ToList();
        var byId = places.ToDictionary(p => p.PaperId);
        var regions = new[] { TopicLevel.Chapter, TopicLevel.Topic }.SelectMany(level => MapRegions.Of(places, topics, level))
            .ToDictionary(r => r.Topic);
        var years = places.Select(p => papers[p.PaperId].Edition.Year).ToList();
        var content = new
        {
            positions = Convert.ToBase64String(Positions(places)),
            ids = places.Select(p => p.PaperId),
            titles = places.Select(p => papers[p.PaperId].Title.Text),
            authors = places.Select(p => Authors(papers[p.PaperId])),
            themes = places.Select(p => p.Theme),
            trust = places.Select(p => p.Trust),
            // With one year there is nothing to tell apart.
            years = years.Where(y => y > 0).Distinct().Skip(1).Any() ? years : null,
            topics = topics.All.Select(t => Name(t, byId, regions.GetValueOrDefault(t.Id))).Where(t => t is not null),
        };
        return new MapSheet(
            version,
            JsonSerializer.SerializeToUtf8Bytes(content, Compact),
            places.Select((place, i) => (place.PaperId, i)).ToDictionary(p => p.PaperId, p => p.i));
    }

    // Little-endian on every machine: the script reads it so.
    private static byte[] Positions(List<PaperPlace> places)
    {
        var values = places.SelectMany(p => new[] { p.X, p.Y }).ToArray();
        if (BitConverter.IsLittleEndian) return MemoryMarshal.AsBytes<float>(values).ToArray();
        return values.SelectMany(v => BitConverter.GetBytes(v).Reverse()).ToArray();
    }

    private static string Authors(Paper paper) =>
        string.Join(", ", paper.Authors.Take(NamedAuthors).Select(a => a.Name))
        + (paper.Authors.Count > NamedAuthors ? $" and {paper.Authors.Count - NamedAuthors} more" : "");

    private static object? Name(Topic topic, Dictionary<string, PaperPlace> places, MapRegion? territory)
    {
        var own = topic.Papers.Select(places.GetValueOrDefault).OfType<PaperPlace>().ToList();
        if (own.Count == 0) return null;
        var (x, y) = territory is null ? NamePlace.Of(own) : (MathF.Round(territory.X, 4), MathF.Round(territory.Y, 4));
        var region = territory is null ? null : RegionPath.Write(territory.Rings, PathUnits);
        return new { topic.Id, topic.Label, level = topic.Level.ToString().ToLowerInvariant(), topic.Parent, topic.Hue, size = own.Count, x, y, region };
    }
}
