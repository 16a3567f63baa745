using Conspectus.Core.Papers;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.JsonPapers;

/// <summary>
/// Papers anywhere in JSON: a list, a dictionary by id, either of them within other objects, or one document after the other.
/// </summary>
internal sealed class JsonPapersFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "JSON";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Json?.Place is not null;

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            if (JsonShape.Of(page, input.Cancel).Place is not { } place) continue;
            var records = new JsonRecords(page, log) { AreNotes = place.Key == "notes" };
            using var json = new JsonItemStream(page, input.Cancel);
            foreach (var (key, value) in new JsonWalk(json, place).Items())
            {
                input.Tick(page, json.Record);
                if (records.Read(value, key.Length > 0 ? key : json.Where, key) is { } record) yield return record;
            }
        }
    }
}
