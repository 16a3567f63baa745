using Conspectus.Analysis.Search;

namespace Conspectus.Library.Search;

/// <summary>What a user typed, understood.</summary>
/// <param name="Request">What the index answers.</param>
/// <param name="Conditions">What the rows answer.</param>
public sealed record TypedQuery(SearchRequest Request, IReadOnlyList<FieldCondition> Conditions)
{
    /// <summary>What was not understood as it was meant, in sentences for whoever typed it.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Whether there is anything for the index to find.</summary>
    public bool HasWords => Request.Folded.Length > 0 || Request.Clauses.Count > 0;
}
