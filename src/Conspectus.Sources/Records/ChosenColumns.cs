using Conspectus.Core;

namespace Conspectus.Sources.Records;

/// <summary>The columns that a user named for fields: they stand in the place of what the columns' own names tell.</summary>
public sealed class ChosenColumns
{
    // Fields that say the same in several columns go with the one that was chosen.
    private static readonly Dictionary<Field, Field[]> Parts = new()
    {
        [Field.Authors] = [Field.GivenName, Field.FamilyName],
        [Field.Decision] = [Field.IsAccepted, Field.IsRejected, Field.IsWithdrawn],
        [Field.Conference] = [Field.Venue],
    };

    private static readonly Field[] Choosable =
    [
        Field.Title, Field.Authors, Field.Abstract, Field.Keywords, Field.Decision, Field.Session, Field.Track, Field.Topic, Field.Id,
        Field.Link, Field.Pdf, Field.Doi, Field.Conference, Field.Year,
    ];

    private readonly Dictionary<string, FieldName> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<Field> _taken = [];

    /// <summary>Creates the choice.</summary>
    /// <param name="columns">By the word of a field, one of <see cref="Fields"/>, the name of its column; the empty name for none.</param>
    /// <exception cref="ConspectusException">There is no such field, or one column is named for two of them.</exception>
    public ChosenColumns(IReadOnlyDictionary<string, string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var (word, column) in columns.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (!Fields.Contains(word))
                throw new ConspectusException($"“{word}” is no field of a paper.", $"Name one of {string.Join(", ", Fields)}.");
            var field = Array.Find(Choosable, f => ReadingLog.Word(f) == word);
            _taken.Add(field);
            _taken.UnionWith(Parts.GetValueOrDefault(field) ?? []);
            if (column.Trim() is not { Length: > 0 } name || _fields.TryAdd(name, new FieldName(field, NameCertainty.Exact, -1))) continue;
            throw new ConspectusException(
                $"The column “{name}” is named for two fields, {ReadingLog.Word(_fields[name].Field)} and {word}.",
                "Name each column for one field.");
        }
    }

    /// <summary>The words of the fields for which a column can be chosen, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Choosable.Select(ReadingLog.Word)];

    /// <summary>The columns that were named.</summary>
    internal IEnumerable<string> Names => _fields.Keys;

    /// <summary>What a column is read as with the choice.</summary>
    internal ColumnName Apply(ColumnName name)
    {
        if (_fields.TryGetValue(name.Name, out var chosen)) return new ColumnName(name.Name, chosen, chosen.Field, "");
        var holds = name.Holds is { } own && _taken.Contains(own.Field) ? null : name.Holds;
        var likeness = name.Likeness is { } like && _taken.Contains(like) ? null : name.Likeness;
        return name with { Holds = holds, Likeness = likeness };
    }
}
