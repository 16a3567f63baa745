namespace Conspectus.Library.Reading;

/// <summary>A query that a reader keeps under a name.</summary>
/// <param name="Id">16 hexadecimal digits, given out at random, so that two libraries can be merged.</param>
/// <param name="Name">What the reader calls it.</param>
/// <param name="Query">What it asks, as the text that whoever saved it reads again.</param>
/// <param name="Seen">The ordinal of the last paper that there was when it was last looked at; papers behind it are new.</param>
public sealed record SavedSearch(string Id, string Name, string Query, int Seen)
{
    /// <summary>How many papers of the library, whatever the query, have come since it was last looked at.</summary>
    public int Unseen { get; init; }

    /// <summary>The longest name in characters.</summary>
    public const int LongestName = 80;

    /// <summary>The longest query in characters.</summary>
    public const int LongestQuery = 20_000;
}
