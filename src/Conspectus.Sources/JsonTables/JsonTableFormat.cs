using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.JsonTables;

/// <summary>A table in JSON, as pandas writes it: column by column, or the names of the columns and then the rows.</summary>
internal sealed class JsonTableFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "JSON table";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Json is { } shape && (IsOfColumns(shape) || IsOfRows(shape) || HasHeader(shape));

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var records = new JsonRecords(page, log);
            var number = 0L;
            foreach (var row in Rows(page, JsonShape.Of(page, input.Cancel), input.Cancel))
            {
                input.Tick(page, ++number);
                if (records.Read(new JsonItem(row), $"row {Figures.Count(number)}") is { } record) yield return record;
            }
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Rows(SourcePart page, JsonShape shape, CancellationToken cancel)
    {
        if (IsOfRows(shape)) return TableRows.Named(page, cancel);
        return HasHeader(shape) ? TableRows.WithHeader(page, shape.HeaderKey, cancel) : TableColumns.Read(page, cancel);
    }

    private static bool HasHeader(JsonShape shape) => shape.Place is null && PaperKeys.Of(shape.Header);

    private static bool IsOfRows(JsonShape shape) => shape.Place is null
        && shape.RootKeys.GetValueOrDefault("columns") == JsonTokenType.StartArray
            && shape.RootKeys.GetValueOrDefault("data") == JsonTokenType.StartArray;

    // A single paper has at least one value that is neither a list nor an object, or objects that say what they are.
    private static bool IsOfColumns(JsonShape shape) => shape.Root == JsonTokenType.StartObject && PaperKeys.Of(shape.RootKeys.Keys)
        && (shape.RootKeys.Values.All(t => t == JsonTokenType.StartArray)
            || (shape.RootKeys.Values.All(t => t == JsonTokenType.StartObject) && !shape.FirstKeys.Values.Contains("value")));
}
