using System.Text.Json;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.MiniConfJson;

/// <summary>Mini-Conf's papers as a dictionary by id or a list, the fields directly in the paper or in its <c>content</c>.</summary>
internal sealed class MiniConfJsonFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "Mini-Conf JSON";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) =>
        head.Json.Root is JsonTokenType.StartObject or JsonTokenType.StartArray
        && (PaperFields.Suffice(head.Json.ItemKeys) || PaperFields.Suffice(head.Json.ContentKeys));

    /// <inheritdoc/>
    public void Read(SourceInput input, RecordCollector records)
    {
        foreach (var page in input.Pages)
        {
            using var json = new JsonItemStream(page);
            json.Read();
            var isDictionary = json.Token == JsonTokenType.StartObject;
            for (var number = 1; ; number++)
            {
                json.Record = number;
                if ((isDictionary && !json.ReadName()) || !json.ReadValue(out var value)) break;
                input.Tick(page, number);
                var id = isDictionary ? json.Name : "";
                if (!value.IsEmpty) PaperFields.ReadObject(value, page, id.Length > 0 ? id : json.Where, id, records);
                else records.Report(page.Name, json.Where, "", $"The record has more than {Figures.Size(page.Options.MaxRecordBytes)}; it was left out.");
            }

            json.Record = 0;
            json.Read();
        }

        records.SettleDuplicates(input.Pages[0].Name);
    }
}
