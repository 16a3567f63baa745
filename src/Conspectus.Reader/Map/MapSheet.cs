using System.Runtime.InteropServices;
using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Reader.Map;

using Library = Conspectus.Library.Library;

/// <summary>What the map's script draws: every paper with its place, and the topics with the places of their names.</summary>
/// <param name="Version">Names this content; the analysis' fingerprint.</param>
/// <param name="Json">The answer to the script, in UTF-8.</param>
/// <param name="Ordinals">The papers' numbers on the map.</param>
internal sealed record MapSheet(string Version, byte[] Json, IReadOnlyDictionary<string, int> Ordinals)
{
    private const int NamedAuthors = 3;

    private static readonly JsonSerializerOptions Compact = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads the map from a library. Cost: all papers once, and for each topic its papers' places.</summary>
    public static MapSheet Load(Library library, string version)
    {
        var topics = library.Analysis.Topics();
        var papers = library.Papers.All().ToDictionary(p => p.Id);
        var places = library.Analysis.Places().Where(p => papers.ContainsKey(p.PaperId)).ToList();
        var byId = places.ToDictionary(p => p.PaperId);
        var content = new
        {
            positions = Convert.ToBase64String(Positions(places)),
            ids = places.Select(p => p.PaperId),
            titles = places.Select(p => papers[p.PaperId].Title.Text),
            authors = places.Select(p => Authors(papers[p.PaperId])),
            themes = places.Select(p => p.Theme),
            trust = places.Select(p => p.Trust),
            topics = topics.All.Select(t => Name(t, byId)).Where(t => t is not null),
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

    private static object? Name(Topic topic, Dictionary<string, PaperPlace> places)
    {
        var own = topic.Papers.Select(places.GetValueOrDefault).OfType<PaperPlace>().ToList();
        if (own.Count == 0) return null;
        var (x, y) = NamePlace.Of(own);
        return new { topic.Id, topic.Label, level = topic.Level.ToString().ToLowerInvariant(), topic.Parent, topic.Hue, size = own.Count, x, y };
    }
}
