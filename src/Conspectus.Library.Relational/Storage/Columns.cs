using System.Data.Common;
using System.Globalization;

namespace Conspectus.Library.Relational.Storage;

/// <summary>Short forms for what is read from columns.</summary>
internal static class Columns
{
    /// <summary>A column that holds one of the values of an enumeration.</summary>
    /// <exception cref="InvalidDataException">Another number stands in it.</exception>
    internal static T Named<T>(this DbDataReader reader, int column)
        where T : struct, Enum
    {
        var value = (T)(object)reader.GetInt32(column);
        return Enum.IsDefined(value) ? value : throw new InvalidDataException($"{reader.GetName(column)} is {reader.GetInt64(column)}");
    }

    /// <summary>A text column that may be null.</summary>
    internal static string? TextOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A column that holds a time.</summary>
    /// <exception cref="InvalidDataException">No time stands in it.</exception>
    internal static DateTimeOffset Time(this DbDataReader reader, int column) =>
        DateTimeOffset.TryParse(reader.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new InvalidDataException($"{reader.GetName(column)} is no time");

    /// <summary>A column that holds a time or null.</summary>
    /// <exception cref="InvalidDataException">Something else stands in it.</exception>
    internal static DateTimeOffset? TimeOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Time(column);
}
