using System.Data.Common;

namespace Conspectus.Library.Relational.Storage;

/// <summary>A connection to a database that holds a library, and the few things that its dialect says in a way of its own.</summary>
/// <remarks>
/// Statements are written for both SQLite and PostgreSQL. Parameters are named <c>@name</c>; those of prepared statements are
/// <c>$1</c>, <c>$2</c> …. Truth values are the integers 0 and 1.
/// </remarks>
internal abstract class StoreConnection : IDisposable
{
    /// <summary>A command of the connection's current transaction.</summary>
    internal abstract DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> values);

    /// <summary>Compiles a statement that is run many times.</summary>
    internal abstract IStatement Prepare(string text);

    /// <summary>The fastest way to add many rows to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, in the order of the values that will be given.</param>
    internal abstract IRowWriter Writer(string table, params string[] columns);

    /// <summary>
    /// The rows of a table that a list names, to stand after FROM: the list is <c>j</c> with the columns <c>id</c>, ascending along the
    /// list, and <c>value</c>.
    /// </summary>
    /// <param name="list">A parameter that holds whole numbers as JSON.</param>
    /// <param name="table">The table and its short name.</param>
    /// <param name="column">The column that is in the list.</param>
    internal abstract string EachNumber(string list, string table, string column);

    /// <summary>The same for a list of texts.</summary>
    internal abstract string EachText(string list, string table, string column);

    /// <summary>A list of texts as <c>j</c>, to stand after FROM.</summary>
    internal abstract string Texts(string list);

    /// <summary>The numbers of a list as a query, to stand in parentheses.</summary>
    internal abstract string NumbersIn(string list);

    /// <summary>The texts of a list as a query, to stand in parentheses.</summary>
    internal abstract string TextsIn(string list);

    /// <summary>Makes tables give out numbers beyond the highest that they hold, after rows came with numbers of their own.</summary>
    /// <param name="tables">Tables with a column <c>number</c>; those that give out none are passed over.</param>
    internal abstract void FollowNumbers(IReadOnlyList<string> tables);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    internal int Execute(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(text, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, whole numbers as <see cref="long"/>; null if there is no row or it is null.</summary>
    internal object? Scalar(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(text, values);
        return command.ExecuteScalar() switch
        {
            null or DBNull => null,
            int number => (long)number,
            bool truth => truth ? 1L : 0L,
            var value => value,
        };
    }

    /// <summary>The whole number that a query must give.</summary>
    /// <exception cref="InvalidDataException">There is no row, or something else stands in it.</exception>
    internal long Number(string text, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Scalar(text, values) as long? ?? throw new InvalidDataException($"no number where one must stand: {text}");

    /// <summary>The text that a query must give.</summary>
    /// <exception cref="InvalidDataException">There is no row, or something else stands in it.</exception>
    internal string Text(string text, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Scalar(text, values) as string ?? throw new InvalidDataException($"no text where one must stand: {text}");

    /// <summary>All rows of a query.</summary>
    internal List<T> Rows<T>(Func<DbDataReader, T> read, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(text, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
