namespace Conspectus.Library.Relational.Storage;

/// <summary>Adds rows to one table.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>Adds a row, which may be held back until <see cref="Flush"/>.</summary>
    /// <param name="values">Nulls, texts, blobs, integers and reals, in the order of the columns.</param>
    void Add(params ReadOnlySpan<object?> values);

    /// <summary>Writes the rows that were held back.</summary>
    void Flush();
}
