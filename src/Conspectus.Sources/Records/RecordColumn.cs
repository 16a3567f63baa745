namespace Conspectus.Sources.Records;

/// <summary>One column of one record.</summary>
/// <param name="name">Its name.</param>
/// <param name="value">What stands in it.</param>
internal sealed class RecordColumn(ColumnName name, SourceValue value)
{
    private string? _scalar;

    /// <summary>The name.</summary>
    public ColumnName Name { get; } = name;

    /// <summary>The value.</summary>
    public SourceValue Value { get; } = value;

    /// <summary>The text of the value, or null where it has none; see <see cref="SourceValue.Prose"/>.</summary>
    public string? Text(string separator) =>
        Value.Kind is ValueKind.List or ValueKind.Object ? Value.Prose(separator) : _scalar ??= Value.Scalar;

    /// <summary>Whether the record has got what stands in it.</summary>
    public bool IsUsed { get; set; }
}
