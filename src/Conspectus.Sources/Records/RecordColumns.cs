namespace Conspectus.Sources.Records;

/// <summary>The columns of one record that are not blank, in the order of the source.</summary>
internal sealed class RecordColumns
{
    private readonly List<RecordColumn> _columns = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<RecordColumn> All => _columns;

    /// <summary>Adds a column, unless it is blank.</summary>
    public void Add(ColumnName name, SourceValue value)
    {
        if (!value.IsBlank) _columns.Add(new RecordColumn(name, value));
    }

    /// <summary>The text of the column of exactly this name, or null.</summary>
    public string? TextOf(string name) => _columns.Find(c => c.Name.Name == name)?.Text("; ");

    /// <summary>Takes a column out.</summary>
    public void Remove(string name) => _columns.RemoveAll(c => c.Name.Name == name);

    /// <summary>Puts another value in the place of the first column of this name.</summary>
    public void Replace(string name, SourceValue value)
    {
        var at = _columns.FindIndex(c => c.Name.Name == name);
        if (at >= 0) _columns[at] = new RecordColumn(_columns[at].Name, value);
    }

    /// <summary>The columns for a field, the likeliest first.</summary>
    public IReadOnlyList<RecordColumn> For(Field field)
    {
        List<RecordColumn>? found = null;
        foreach (var column in _columns)
        {
            if (column.Name.Holds is not { } name || name.Field != field) continue;
            found ??= [];
            var at = found.Count;
            while (at > 0 && IsLikelier(name, found[at - 1].Name.Holds!)) at--;
            found.Insert(at, column);
        }

        return found ?? (IReadOnlyList<RecordColumn>)[];
    }

    /// <summary>The text of the likeliest column for a field that has one, which is then used, or null.</summary>
    public string? Text(Field field, ReadingLog log)
    {
        foreach (var column in For(field))
        {
            if (column.Text("; ") is not { } text) continue;
            log.Use(column);
            return text;
        }

        return null;
    }

    private static bool IsLikelier(FieldName one, FieldName other) =>
        one.Certainty != other.Certainty ? one.Certainty < other.Certainty : one.Rank < other.Rank;
}
