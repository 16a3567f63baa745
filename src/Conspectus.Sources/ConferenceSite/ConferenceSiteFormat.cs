using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>
/// The feed of the platform behind neurips.cc, icml.cc, iclr.cc and others: <c>count</c>, <c>next</c> and <c>results[]</c>.
/// </summary>
internal sealed class ConferenceSiteFormat : ISourceFormat
{
    // What the platform means by these is known; its own page of a paper is only used where there is no other.
    private static readonly string[] OwnNames =
        ["name", "eventtype", "event_type", "virtualsite_url", "sourceid", "uid", "room_name", "poster_position"];

    /// <inheritdoc/>
    public string Kind => "conference site feed";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Json is { } shape
        && shape.RootKeys.ContainsKey("results")
            && (shape.ResultKeys.Contains("name") || (shape.RootKeys.ContainsKey("count") && shape.Place is not { Steps.Count: > 2 }));

    /// <inheritdoc/>
    public IEnumerable<string> CompanionNames(string fileName)
    {
        const string mark = "-orals-posters.json";
        var end = fileName.LastIndexOf(".json", StringComparison.OrdinalIgnoreCase);
        if (end <= 0) return [];
        var at = fileName.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
        var stem = fileName[..(at > 0 ? at : end)];
        return [stem + "-abstracts.json", stem + "-abstracts.json.gz"];
    }

    /// <inheritdoc/>
    public string? FindNextPage(SourcePart page, CancellationToken cancel)
    {
        using var json = new JsonItemStream(page, cancel);
        json.Read();
        while (json.ReadName())
        {
            if (json.Name == "next")
            {
                json.ReadValue(out var next);
                return json.Token == JsonTokenType.String
                    ? JsonSerializer.Deserialize<string>(LoneSurrogates.Replace(next.Span) ?? next.Span) : null;
            }

            json.Record = json.Name == "results" ? 1 : 0;
            json.Read();
            if (json.Token is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) continue;
            if (json.Token == JsonTokenType.StartArray)
            {
                while (json.ReadValue(out _)) json.Record += json.Record > 0 ? 1 : 0;
            }
            else json.Leave();
        }

        return null;
    }

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        log.Own.UnionWith(OwnNames);
        log.Repeats = null; // an oral and its poster
        var abstracts = input.Companion is null ? [] : AbstractsFile.Read(input.Companion, log, input.Cancel);
        var events = new LeftOutEvents();
        long seen = 0, records = 0, without = 0;
        foreach (var page in input.Pages)
        {
            var feed = new FeedPage(page, input, abstracts, log);
            foreach (var record in feed.Read(events))
            {
                records++;
                if (record.Abstract.Length == 0) without++;
                yield return record;
            }

            seen += feed.Seen;
        }

        events.Report(input.Pages[0].Name, log.Issues);
        ReportMissing(input, log, seen, records, without);
    }

    private static void ReportMissing(SourceInput input, ReadingLog log, long seen, long records, long without)
    {
        var name = input.Pages[0].Name;
        if (log.Declared is { } declared && declared > seen)
        {
            var rest = input.PagingTrouble ?? "it does not say where the rest is";
            log.Issues.Report(name, "", "", $"The site gave {Figures.Count(seen)} of {Figures.Of(declared, "paper", "papers")}; {rest}.");
        }
        else if (log.Declared is null && input.PagingTrouble is { } trouble)
            log.Issues.Report(name, "", "", $"The site gave {Figures.Of(seen, "paper", "papers")}, but not all; {trouble}.");

        if (without == 0) return;
        var file = input.MissingCompanion
            ?? (input.Companion is null ? "a file …-abstracts.json beside this one may have them"
                : $"{input.Companion.Name} has none for them");
        log.Issues.Report(name, "", "abstract",
            $"{Figures.Count(without)} of {Figures.Of(records, "record has", "records have")} no abstract; {file}.");
    }
}
