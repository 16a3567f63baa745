using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.JsonLines;

/// <summary>One JSON object a line: <c>conference, year, title, authors[], abstract, keywords?, url?</c>.</summary>
internal sealed class JsonLinesFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "JSON lines";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) =>
        head.Json.Root == JsonTokenType.StartObject && (PaperFields.Suffice(head.Json.RootKeys.Keys) || IsPaperOnLaterLine(head));

    /// <inheritdoc/>
    public void Read(SourceInput input, RecordCollector records)
    {
        foreach (var page in input.Pages) ReadPage(page, input, records);
        if (records.Records.Count == 0 && records.Issues.Count > 0)
        {
            var first = records.Issues[0];
            throw new ConspectusException(
                $"{first.Source} has no line that holds a paper; {first.Record}: {first.Reason}",
                "Write each paper as one JSON object on a line of its own, with title, authors and abstract.");
        }

        records.SettleDuplicates(input.Pages[0].Name);
    }

    private static void ReadPage(SourcePart page, SourceInput input, RecordCollector records)
    {
        using var lines = new LineStream(page.OpenContent(), page.Options.MaxRecordBytes);
        while (lines.Read())
        {
            var label = $"line {Figures.Count(lines.Number)}";
            input.Tick(page, lines.Number);
            if (lines.IsTooLong)
                records.Report(page.Name, label, "", $"The line has more than {Figures.Size(page.Options.MaxRecordBytes)}; it was left out.");
            else if (!lines.IsBlank) PaperFields.ReadObject(lines.Line, page, label, "", records);
        }
    }

    // The first line may be the broken one.
    private static bool IsPaperOnLaterLine(SourceHead head)
    {
        var rest = head.Bytes.AsSpan();
        for (var line = 0; line < 20; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0) return false;
            rest = rest[(end + 1)..];
            var shape = rest.Length > 0 && rest[0] == '{' ? JsonShape.Of(rest, head.IsWhole) : null;
            if (shape is not null && PaperFields.Suffice(shape.RootKeys.Keys)) return true;
        }

        return false;
    }
}
