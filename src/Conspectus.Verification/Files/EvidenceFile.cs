using System.Text;
using System.Text.Json;

namespace Conspectus.Verification.Files;

/// <summary>The evidence file as it was read.</summary>
/// <param name="Date">The date it says the article bears; empty where it says none.</param>
/// <param name="Edition">The edition it says the article is about; empty for all papers, null where it says nothing of it.</param>
/// <param name="Entries">The sentences in the file's order.</param>
/// <param name="Faults">What could not be read.</param>
internal sealed record EvidenceFile(
    string Date, string? Edition, IReadOnlyList<EvidenceEntry> Entries, IReadOnlyList<Fault> Faults)
{
    /// <summary>The rows of charts in the file's order.</summary>
    public IReadOnlyList<ChartRowEvidence> Charts { get; init; } = [];

    private const int Format = 1;

    /// <summary>The style of the references in the article's text; empty for the article's own form.</summary>
    public string Style { get; init; } = "";

    /// <summary>The reader's edits that it says stand in the article.</summary>
    public IReadOnlyList<EvidenceEdit> Edits { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the file. What is no JSON, or not of the format, is a fault and no exception.</summary>
    public static EvidenceFile Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var entries = new List<EvidenceEntry>();
        var charts = new List<ChartRowEvidence>();
        var (date, at) = ("", 0L);
        string? edition = null;
        var style = "";
        IReadOnlyList<EvidenceEdit> edits = [];
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var lines = new LineCount(bytes);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("It is not one JSON object.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                at = reader.TokenStartIndex;
                if (name == "format" && reader.GetInt32() != Format) throw new JsonException($"Its format is not {Format}.");
                if (name == "date") date = reader.GetString() ?? "";
                if (name == "edition") edition = reader.GetString() ?? "";
                if (name == "style") style = reader.GetString() ?? "";
                if (name is not ("format" or "date" or "edition" or "style" or "edits" or "charts" or "sentences"))
                    throw new JsonException($"\"{name}\" is not known.");
                if (name == "edits") edits = JsonSerializer.Deserialize<List<EvidenceEdit>>(ref reader, Json) ?? [];
                if (edits.Contains(null!)) throw new JsonException("An edit is null.");
                if (name is not ("charts" or "sentences")) continue;
                if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException($"\"{name}\" is not a list.");
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    at = reader.TokenStartIndex;
                    if (name == "charts")
                    {
                        var row = JsonSerializer.Deserialize<ChartRowEvidence>(ref reader, Json);
                        if (row is null || row.Facts.Contains(null!)) throw new JsonException("Something in a chart is null.");
                        charts.Add(row with { FileLine = lines.At(at) });
                        continue;
                    }

                    var entry = JsonSerializer.Deserialize<EvidenceEntry>(ref reader, Json);
                    if (entry is null || entry.Cites.Contains(null!) || entry.Facts.Contains(null!) || entry.Spans.Contains(null!))
                        throw new JsonException("Something in a sentence is null.");
                    entries.Add(entry with { FileLine = lines.At(at) });
                }
            }

            while (reader.Read()) at = reader.TokenStartIndex;
            return new EvidenceFile(date, edition, entries, []) { Style = style, Edits = edits, Charts = charts };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            var line = Math.Max(new LineCount(bytes).At(at), 1 + (int)((e as JsonException)?.LineNumber ?? 0));
            var fault = new Fault(ArticleFiles.EvidenceName, line, $"It cannot be read as evidence: {e.Message}");
            return new EvidenceFile(date, edition, entries, [fault]) { Style = style, Edits = edits, Charts = charts };
        }
    }

    // Asked for positions in ascending order, so that the whole is passed through once.
    private sealed class LineCount(byte[] bytes)
    {
        private int _line = 1;
        private long _at;

        public int At(long position)
        {
            for (; _at < position && _at < bytes.Length; _at++)
            {
                if (bytes[_at] == '\n') _line++;
            }

            return _line;
        }
    }
}
