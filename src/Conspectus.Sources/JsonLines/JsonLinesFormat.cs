using System.Text.Json;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.JsonLines;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLinesFormat : ISourceFormat
{
    private const int MostLinesLookedAt = 20;

    /// <inheritdoc/>
    public string Kind => "JSON lines";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Json is { Root: JsonTokenType.StartObject } shape
        && !IsOneDocument(head, shape) && (HoldsPaperLine(head) || IsOneLongLine(head, shape));

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        var any = false;
        foreach (var page in input.Pages)
        {
            var records = new JsonRecords(page, log);
            using var lines = new LineStream(new JsonText(page.OpenContent(input.Cancel)), page.Limits.MaxRecordBytes);
            while (lines.Read())
            {
                input.Tick(page, lines.Number);
                if (!lines.IsTooLong && lines.IsBlank) continue;
                var item = new JsonItem(lines.IsTooLong ? default : Trimmed(lines.Line));
                if (records.Read(item, $"line {Figures.Count(lines.Number)}") is not { } record) continue;
                any = true;
                yield return record;
            }
        }

        if (!any && log.Issues.First is { } first)
        {
            throw new ConspectusException(
                $"{first.Source} has no line that holds a paper; {first.Record}: {first.Reason}",
                "Write each paper as one JSON object on a line of its own, with title, authors and abstract.");
        }
    }

    // Papers in a list of one object, which may be written one a line.
    private static bool IsOneDocument(SourceHead head, JsonShape shape)
    {
        if (shape is not { Trouble: null, Place: { IsRoot: false }, Documents: < 2 }) return false;
        var text = head.Bytes.AsMemory(head.Bytes.AsSpan().IndexOf((byte)'{'));
        var end = text.Span.IndexOf((byte)'\n');
        return end < 0 || JsonShape.Of(text[..end]) is not { Trouble: null, Documents: 1 };
    }

    // The first line may be the broken one.
    private static bool HoldsPaperLine(SourceHead head)
    {
        var rest = head.Bytes.AsMemory();
        for (var line = 0; line < MostLinesLookedAt && rest.Length > 0; line++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0 && !head.IsWhole) return false;
            var text = Trimmed(end < 0 ? rest : rest[..end]);
            if (text.Span.StartsWith("{"u8) && JsonShape.Of(text) is { Trouble: null, Place.IsRoot: true, Documents: 1 }) return true;
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return false;
    }

    // Lines out of a list have its commas behind them.
    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        var end = line.Span.LastIndexOfAnyExcept(" \t\r"u8);
        var start = Math.Max(0, line.Span.IndexOfAnyExcept(" \t\u001E"u8));
        return end > start && line.Span[end] == ',' && line.Span[end - 1] == '}' ? line[start..end] : line[start..];
    }

    // A line longer than what was looked at: only its beginning is known.
    private static bool IsOneLongLine(SourceHead head, JsonShape shape) =>
        !head.IsWhole && shape.Place is { IsRoot: true } && !head.Bytes.AsSpan().Contains((byte)'\n');
}
