using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Storage;

/// <summary>Short forms for statements with named parameters.</summary>
internal static class Sql
{
    /// <summary>A command of the connection's current transaction.</summary>
    internal static SqliteCommand Command(
        this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    internal static int Execute(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(text, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null if there is no row or it is null.</summary>
    internal static object? Scalar(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(text, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>The whole number that a query must give.</summary>
    /// <exception cref="InvalidDataException">There is no row, or something else stands in it.</exception>
    internal static long Number(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values) =>
        connection.Scalar(text, values) as long? ?? throw new InvalidDataException($"no number where one must stand: {text}");

    /// <summary>The text that a query must give.</summary>
    /// <exception cref="InvalidDataException">There is no row, or something else stands in it.</exception>
    internal static string Text(this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values) =>
        connection.Scalar(text, values) as string ?? throw new InvalidDataException($"no text where one must stand: {text}");

    /// <summary>All rows of a query.</summary>
    internal static List<T> Rows<T>(this SqliteConnection connection, Func<SqliteDataReader, T> read, string text,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(text, values);
        return command.Rows(read);
    }

    /// <summary>All rows of a command.</summary>
    internal static List<T> Rows<T>(this SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
