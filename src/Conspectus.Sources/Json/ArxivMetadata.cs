using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Json;

/// <summary>What arXiv's own metadata (one object a paper) tells in its own way: its number, its page and its first year.</summary>
internal static partial class ArxivMetadata
{
    /// <summary>Adds the columns; none where the object is no paper of arXiv's.</summary>
    public static void Add(JsonElement paper, RecordColumns columns, ReadingLog log)
    {
        if (!paper.TryGetProperty("authors_parsed", out _) || !paper.TryGetProperty("versions", out var versions)) return;
        if (!paper.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String || id.GetString() is not { } number) return;
        if (!Number().IsMatch(number)) return;
        void Column(string name, string value) => columns.Add(log.Name(name), new SourceValue(value, log.Texts));
        columns.Remove("authors"); // the same people, shortened
        Column("arxiv", number);
        Column("url", "https://arxiv.org/abs/" + number);
        if (versions.ValueKind != JsonValueKind.Array || versions.GetArrayLength() == 0) return;
        var created = versions[0].ValueKind == JsonValueKind.Object && versions[0].TryGetProperty("created", out var date)
            && date.ValueKind == JsonValueKind.String ? date.GetString() ?? "" : "";
        if (Year().Match(created) is { Success: true } year) Column("year", year.Value);
    }

    [GeneratedRegex(@"^(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[A-Za-z]{2})?/[0-9]{7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
