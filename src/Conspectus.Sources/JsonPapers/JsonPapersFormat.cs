using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
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
        var total = 0L;
        foreach (var page in input.Pages)
        {
            if (JsonShape.Of(page, input.Cancel).Place is not { } place) continue;
            var records = new JsonRecords(page, log) { AreNotes = place.Key == "notes" };
            using var json = new JsonItemStream(page, input.Cancel);
            var walk = new JsonWalk(json, place, log);
            var seen = 0L;
            foreach (var item in walk.Items())
            {
                input.Tick(page, ++seen);
                if (records.Read(item, item.Key.Length > 0 ? item.Key : json.Where) is { } record) yield return record;
            }

            if (walk.Next is { } next) log.Issues.Report(page.Name, "", "", $"The papers go on at {next}, which was not followed.");
            total += seen;
            if (log.Declared > total && page == input.Pages[^1])
            {
                var rest = input.PagingTrouble is { } trouble ? $"; {trouble}" : "";
                var declared = Figures.Of(log.Declared.Value, "paper", "papers");
                log.Issues.Report(page.Name, "", "", $"The file says that there are {declared}, but holds {Figures.Count(total)}{rest}.");
            }
        }
    }

    /// <inheritdoc/>
    public string? FindNextPage(SourcePart page, CancellationToken cancel) => NotePaging.Next(page, cancel);
}
