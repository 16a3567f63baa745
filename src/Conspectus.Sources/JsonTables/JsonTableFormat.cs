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
    public bool Recognizes(SourceHead head) => head.Json is { Root: JsonTokenType.StartObject } shape
        && (IsOfColumns(shape) || IsOfRows(shape));

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var records = new JsonRecords(page, log);
            var number = 0L;
            foreach (var row in IsOfRows(JsonShape.Of(page, input.Cancel)) ? TableRows.Read(page, input.Cancel)
                : TableColumns.Read(page, input.Cancel))
            {
                input.Tick(page, ++number);
                if (records.Read(row, $"row {Figures.Count(number)}") is { } record) yield return record;
            }
        }
    }

    private static bool IsOfRows(JsonShape shape) => shape.Place is null
        && shape.RootKeys.GetValueOrDefault("columns") == JsonTokenType.StartArray
            && shape.RootKeys.GetValueOrDefault("data") == JsonTokenType.StartArray;

    // A single paper has at least one value that is neither a list nor an object, or objects that say what they are.
    private static bool IsOfColumns(JsonShape shape) => PaperKeys.Of(shape.RootKeys.Keys)
        && (shape.RootKeys.Values.All(t => t == JsonTokenType.StartArray)
            || (shape.RootKeys.Values.All(t => t == JsonTokenType.StartObject) && !shape.FirstKeys.Values.Contains("value")));
}
