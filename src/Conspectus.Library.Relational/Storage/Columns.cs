using System.Data.Common;

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
}
