using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Papers;

/// <summary>The small numbers that stand for keywords inside the file; a keyword that has none gets the next.</summary>
internal sealed class KeywordNumbers : IDisposable
{
    private readonly Dictionary<string, long> _numbers;
    private readonly PreparedStatement _insert;

    internal KeywordNumbers(SqliteConnection connection)
    {
        _numbers = connection.Rows(r => (Name: r.GetString(0), Number: r.GetInt64(1)), "SELECT folded, number FROM keyword")
            .ToDictionary(k => k.Name, k => k.Number);
        _insert = new PreparedStatement(connection, "INSERT INTO keyword (number, folded, label) VALUES ($1, $2, $3)");
    }

    /// <summary>The form in which keywords are compared.</summary>
    internal static string Fold(string keyword) => keyword.Trim().ToLowerInvariant();

    /// <summary>The number of a keyword.</summary>
    internal long Of(string keyword)
    {
        var folded = Fold(keyword);
        if (_numbers.TryGetValue(folded, out var number)) return number;
        number = _numbers.Count + 1;
        _insert.Run(number, folded, keyword);
        _numbers.Add(folded, number);
        return number;
    }

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();
}
