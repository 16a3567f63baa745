using Conspectus.Core.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Readers and the small numbers that stand for them inside the file.</summary>
internal static class Readers
{
    /// <summary>The reader at this computer.</summary>
    internal static ReaderId Local(StoreConnection connection) =>
        connection.Text("SELECT id FROM reader WHERE is_local = 1 ORDER BY number LIMIT 1") is var id && id.All(char.IsAsciiLetterOrDigit)
            ? new ReaderId(id)
            : throw new InvalidDataException("the reader's id has other characters than letters and digits");

    /// <summary>The reader's number.</summary>
    /// <exception cref="ArgumentException">There is no such reader.</exception>
    internal static long Number(StoreConnection connection, ReaderId reader) =>
        (long?)connection.Scalar("SELECT number FROM reader WHERE id || '' = @id", ("@id", reader.Value))
        ?? throw new ArgumentException($"There is no reader {reader}.", nameof(reader));

    /// <summary>Adds a reader beside those that there are, and gives its number.</summary>
    internal static long Add(StoreConnection connection) => connection.Number(
        "INSERT INTO reader (id, is_local) VALUES (@id, 0) RETURNING number", ("@id", NewId.Long()));
}
