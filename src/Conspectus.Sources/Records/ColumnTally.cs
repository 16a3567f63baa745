using Conspectus.Sources.Content;

namespace Conspectus.Sources.Records;

/// <summary>Counts by column, with the first example of each.</summary>
internal sealed class ColumnTally
{
    private const int MostColumns = 40;
    private const int LongestName = 60;
    private const int LongestExample = 60;
    private readonly Dictionary<string, (long Count, string Example)> _columns = [];
    private long _more;

    /// <summary>Whether nothing was counted.</summary>
    public bool IsEmpty => _columns.Count == 0;

    /// <summary>The columns as one text, shortened where they are many.</summary>
    public string Columns => string.Join(", ", _columns.Keys.Take(12).Select(Short)) + (_columns.Count > 12 ? ", …" : "");

    /// <summary>Counts one.</summary>
    public void Add(string column, string example)
    {
        if (!_columns.TryGetValue(column, out var seen) && _columns.Count == MostColumns) _more++;
        else _columns[column] = (seen.Count + 1, seen.Example ?? Shorten(example, LongestExample));
    }

    /// <summary>Each column with its number of records and an example.</summary>
    public override string ToString() =>
        string.Join(", ", _columns
            .Select(c => $"“{Short(c.Key)}” ({Figures.Of(c.Value.Count, "record", "records")}, such as “{c.Value.Example}”)"))
        + (_more > 0 ? $", and other columns ({Figures.Of(_more, "record", "records")})" : "");

    /// <summary>A text on one line, cut to a length.</summary>
    public static string Shorten(string text, int longest)
    {
        var line = string.Join(' ', text[..Math.Min(text.Length, 4 * longest)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) return line;
        return line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)] + "…";
    }

    private static string Short(string column) => Shorten(column, LongestName);
}
