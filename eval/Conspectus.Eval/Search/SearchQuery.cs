namespace Conspectus.Eval.Search;

/// <summary>A query and the papers it should find.</summary>
/// <param name="Kind">What kind of query it is.</param>
/// <param name="Text">The query.</param>
/// <param name="Relevant">The rows of the papers.</param>
/// <param name="Writer">Who wrote it, where that is known.</param>
internal sealed record SearchQuery(string Kind, string Text, HashSet<int> Relevant, int Writer = 0);
