namespace Conspectus.Analysis.Search;

/// <summary>A paper as the search reads it. All texts are folded the same way as the queries will be: lower case, no accents.</summary>
/// <param name="Title">The title.</param>
/// <param name="Abstract">The abstract, possibly empty.</param>
/// <param name="Keywords">The keywords; phrases do not cross from one to the next.</param>
/// <param name="Authors">The authors' names, likewise.</param>
public sealed record SearchDocument(string Title, string Abstract, IReadOnlyList<string> Keywords, IReadOnlyList<string> Authors);
