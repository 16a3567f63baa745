using System.Text.Json;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>The feed of the platform behind neurips.cc, icml.cc, iclr.cc and others: <c>count</c>, <c>next</c> and <c>results[]</c>.</summary>
internal sealed class ConferenceSiteFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "conference site feed";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) =>
        head.Json.RootKeys.ContainsKey("results") && (head.Json.RootKeys.ContainsKey("count") || head.Json.ItemKeys.Contains("name"));

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
    public string? FindNextPage(SourcePart page)
    {
        using var json = new JsonItemStream(page);
        json.Read();
        while (json.ReadName())
        {
            var isNext = json.Name == "next";
            if (json.Name == "results")
            {
                json.Read();
                if (json.Token != JsonTokenType.StartArray) return null;
                for (json.Record = 1; json.ReadValue(out _); json.Record++)
                {
                }

                json.Record = 0;
                continue;
            }

            if (!json.ReadValue(out var value)) break;
            if (isNext && json.Token == JsonTokenType.String) return JsonSerializer.Deserialize<string>(Utf8Repair.Repair(value.Span) ?? value.Span);
        }

        return null;
    }

    /// <inheritdoc/>
    public void Read(SourceInput input, RecordCollector records)
    {
        var abstracts = input.Companion is null ? [] : AbstractsFile.Read(input.Companion, records);
        var entries = new List<FeedEntry>();
        var events = new LeftOutEvents();
        var seen = 0;
        foreach (var page in input.Pages) seen += new FeedPage(page, input, abstracts, records).Read(entries, events);

        foreach (var record in Presentations.Merge(entries)) records.Add(record);
        records.SettleDuplicates(input.Pages[0].Name);
        events.Report(input.Pages[0].Name, records);
        ReportMissing(input, records, seen);
    }

    private static void ReportMissing(SourceInput input, RecordCollector records, int seen)
    {
        var name = input.Pages[0].Name;
        if (records.Declared is { } declared && declared > seen)
        {
            var rest = input.PagingTrouble ?? "it does not say where the rest is";
            records.Report(name, "", "", $"The site gave {Figures.Count(seen)} of {Figures.Count(declared)} papers; {rest}.");
        }
        else if (records.Declared is null && input.PagingTrouble is { } trouble) records.Report(name, "", "", $"The site gave {Figures.Count(seen)} papers, but not all; {trouble}.");

        var without = records.Records.Count(r => r.Abstract.Length == 0);
        if (without == 0) return;
        var file = input.MissingCompanion ?? (input.Companion is null ? "a file …-abstracts.json beside this one may have them" : $"{input.Companion.Name} has none for them");
        records.Report(name, "", "abstract", $"{Figures.Count(without)} of {Figures.Count(records.Records.Count)} papers have no abstract; {file}.");
    }
}
