using Conspectus.Analysis.Search;
using Conspectus.Core.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Search;

/// <summary>Reads the papers as the search index wants them.</summary>
internal sealed class SearchDocuments
{
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal); // keywords and names come again

    /// <summary>All papers in library order.</summary>
    internal static List<SearchDocument> All(SqliteConnection connection)
    {
        var reader = new SearchDocuments();
        return connection.Rows(
            r => new SearchDocument(
                r.GetString(0), r.GetString(1), [.. StoredJson.Texts(r.GetString(2)).Select(reader.Fold)], [.. StoredJson.Authors(r.GetString(3)).Select(a => reader.Fold(a.Name))]),
            "SELECT coalesce(title_search, title), coalesce(abstract_search, abstract), keywords, authors FROM paper_text ORDER BY ordinal");
    }

    private string Fold(string text)
    {
        if (!_folded.TryGetValue(text, out var folded)) _folded.Add(text, folded = SearchText.Fold(text));
        return folded;
    }
}
