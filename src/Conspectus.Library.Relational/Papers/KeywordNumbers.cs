using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>The small numbers that stand for keywords inside the file; a keyword that has none gets the next.</summary>
internal sealed class KeywordNumbers : IDisposable
{
    private readonly Dictionary<string, long> _numbers;
    private readonly IRowWriter _insert;
    private long _last;

    internal KeywordNumbers(StoreConnection connection)
    {
        _numbers = connection.Rows(r => (Name: r.GetString(0), Number: r.GetInt64(1)), "SELECT folded, number FROM keyword")
            .ToDictionary(k => k.Name, k => k.Number);
        _last = _numbers.Count > 0 ? _numbers.Values.Max() : 0;
        _insert = connection.Writer("keyword", "number", "folded", "label");
    }

    /// <summary>The number of a keyword.</summary>
    internal long Of(string keyword)
    {
        var folded = KeywordForm.Of(keyword);
        if (_numbers.TryGetValue(folded, out var number)) return number;
        number = ++_last;
        _insert.Add(number, folded, keyword.Trim());
        _numbers.Add(folded, number);
        return number;
    }

    /// <summary>Writes what was held back.</summary>
    internal void Flush() => _insert.Flush();

    /// <inheritdoc/>
    public void Dispose() => _insert.Dispose();
}
