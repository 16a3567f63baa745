using Conspectus.Analysis.Search;
using Conspectus.Analysis.Vectors;
using Conspectus.Library.Relational.Analysis;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Search;

/// <summary>The vectors of the stored analysis, and what gives a new text its own.</summary>
internal static class StoredMeaning
{
    /// <summary>
    /// The vectors; null before the analysis, or where papers came or the model's format changed since: the next analysis brings them.
    /// </summary>
    internal static MeaningIndex? Read(StoreConnection connection, int papers)
    {
        if (AnalysisRows.Model(connection) is not { Length: > 0 } bytes) return null;
        try
        {
            var model = TextModel.Read(new MemoryStream(bytes));
            return model.Documents.Count == papers ? new MeaningIndex(model) : null;
        }
        catch (Exception e) when (BrokenValue.Is(e))
        {
            return null;
        }
    }
}
