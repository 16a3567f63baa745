namespace Conspectus.Library.Reading;

/// <summary>What every store asks of the texts of a saved search.</summary>
public static class SavedSearchText
{
    /// <summary>Why a search cannot be kept so, in a sentence; null where it can.</summary>
    public static string? Trouble(string name, string query) => name.Trim() switch
    {
        "" => "A saved search needs a name.",
        { Length: > SavedSearch.LongestName } trimmed =>
            $"A name may have {SavedSearch.LongestName} characters; this one has {trimmed.Length}.",
        _ when query.Length > SavedSearch.LongestQuery =>
            $"A query may have {SavedSearch.LongestQuery} characters; this one has {query.Length}.",
        _ => null,
    };

    /// <summary>Checks a name and a query.</summary>
    /// <exception cref="ArgumentException">The name is blank, or one of the two is too long.</exception>
    public static void Check(string name, string query)
    {
        if (Trouble(name, query) is { } trouble) throw new ArgumentException(trouble, nameof(name));
    }
}
