namespace Conspectus.Analysis.Search;

/// <summary>The fields of a paper that are searched, in the order of <see cref="SearchDocument"/>.</summary>
public enum SearchField
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>The authors' keywords.</summary>
    Keywords,

    /// <summary>The authors' names.</summary>
    Authors,
}
