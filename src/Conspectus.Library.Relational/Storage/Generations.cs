
namespace Conspectus.Library.Relational.Storage;

/// <summary>Numbers that tell the rows of one long write from those of every other.</summary>
internal static class Generations
{
    /// <summary>A number that was never given out before.</summary>
    internal static long Next(StoreConnection connection) =>
        connection.Number("UPDATE generation SET last = last + 1 RETURNING last");
}
