using Conspectus.Analysis.Search;
using Conspectus.Analysis.Vectors;
using Conspectus.Library.Sqlite.Analysis;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Search;

/// <summary>The vectors of the stored analysis, and what gives a new text its own.</summary>
internal static class StoredMeaning
{
    /// <summary>
    /// The vectors; null before the analysis, or where papers came or the model's format changed since: the next analysis brings them.
    /// </summary>
    internal static MeaningIndex? Read(SqliteConnection connection, int papers)
    {
        if (AnalysisRows.Model(connection) is not { Length: > 0 } bytes) return null;
        try
        {
            var model = TextModel.Read(new MemoryStream(bytes));
            return model.Documents.Count == papers ? new MeaningIndex(model) : null;
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            return null;
        }
    }
}
