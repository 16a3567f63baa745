using Conspectus.Analysis.Search;
using Conspectus.Analysis.Vectors;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Search;

/// <summary>The vectors of the stored analysis, and what gives a new text its own.</summary>
internal static class StoredMeaning
{
    /// <summary>The vectors; null before the analysis, or where papers came or the model's format changed since: the next analysis brings them.</summary>
    internal static MeaningIndex? Read(SqliteConnection connection, int papers)
    {
        if ((byte[]?)connection.Scalar("SELECT model FROM analysis") is not { Length: > 0 } bytes) return null;
        try
        {
            var model = TextModel.Read(new MemoryStream(bytes));
            return model.Documents.Count == papers ? new MeaningIndex(model) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
