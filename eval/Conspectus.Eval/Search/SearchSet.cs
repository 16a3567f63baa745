using Conspectus.Analysis.Search;
using Conspectus.Analysis.Text;

namespace Conspectus.Eval.Search;

/// <summary>Papers to search in and queries with the papers they should find.</summary>
internal sealed class SearchSet(string name)
{
    public string Name { get; } = name;

    public List<SearchDocument> Papers { get; } = [];

    public List<Document> Documents { get; } = [];

    public List<(string Kind, string Text, HashSet<int> Relevant)> Queries { get; } = [];
}
