using Conspectus.Analysis.Search;
using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;

namespace Conspectus.Eval.Search;

/// <summary>Papers to search in and queries with the papers they should find.</summary>
/// <param name="name">Its name.</param>
/// <param name="measure">What is measured.</param>
internal sealed class SearchSet(string name, SearchMeasure measure)
{
    public string Name { get; } = name;

    public SearchMeasure Measure { get; } = measure;

    public List<SearchDocument> Papers { get; } = [];

    public List<Document> Documents { get; } = [];

    public List<SearchQuery> Queries { get; } = [];

    /// <summary>Adds a paper to search in.</summary>
    public void Add(Document document, IReadOnlyList<string> authors)
    {
        Documents.Add(document);
        Papers.Add(new(
            SearchText.Fold(document.Title), SearchText.Fold(document.Body), [.. document.Keywords.Select(SearchText.Fold)],
            [.. authors.Select(SearchText.Fold)]));
    }
}
