using Conspectus.Analysis.Search;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Search;

/// <summary>Reads the papers as the search index wants them, one at a time.</summary>
internal sealed class SearchDocuments
{
    // Keywords and names come again.
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    private SearchDocuments()
    {
    }

    /// <summary>The papers that everyone sees, in library order.</summary>
    internal static IEnumerable<SearchDocument> Visible(StoreConnection connection, CancellationToken cancel) =>
        new SearchDocuments().Read(connection, """
        SELECT coalesce(t.title_search, t.title), coalesce(t.abstract_search, t.abstract), t.keywords, t.authors
        FROM paper p JOIN paper_text t ON t.ordinal = p.ordinal ORDER BY p.ordinal
        """, cancel);

    /// <summary>The papers as a running import will leave them: those that it adds, and those that it changes as they will be.</summary>
    internal static IEnumerable<SearchDocument> Coming(StoreConnection connection, CancellationToken cancel) =>
        new SearchDocuments().Read(connection, """
        SELECT coalesce(w.title_search, w.title, t.title_search, t.title),
          coalesce(w.abstract_search, w.abstract, t.abstract_search, t.abstract),
          coalesce(w.keywords, t.keywords), coalesce(w.authors, t.authors)
        FROM paper_text t LEFT JOIN pending_text w ON w.ordinal = t.ordinal ORDER BY t.ordinal
        """, cancel);

    private IEnumerable<SearchDocument> Read(StoreConnection connection, string query, CancellationToken cancel)
    {
        using var command = connection.Command(query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            yield return Document(
                reader.GetString(0), reader.GetString(1), StoredJson.Texts(reader.GetString(2)), StoredJson.Authors(reader.GetString(3)));
        }
    }

    private SearchDocument Document(string title, string summary, IReadOnlyList<string> keywords, IReadOnlyList<Author> authors) =>
        new(title, summary, [.. keywords.Select(Fold)], [.. authors.SelectMany(a => Names(a.Name))]);

    private IReadOnlyList<string> Names(string name)
    {
        if (!_names.TryGetValue(name, out var spellings)) _names.Add(name, spellings = SearchedName.Spellings(name));
        return spellings;
    }

    private string Fold(string text)
    {
        if (!_folded.TryGetValue(text, out var folded)) _folded.Add(text, folded = SearchText.Fold(text));
        return folded;
    }
}
