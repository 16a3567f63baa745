namespace Conspectus.Core.Reading;

/// <summary>A collection: a set of papers that a reader has put together under a name. A paper can be in several.</summary>
/// <param name="Id">16 hexadecimal digits, given out at random, so that two libraries can be merged.</param>
/// <param name="Name">What the reader calls it; no two of a reader's collections share a name, whatever the case.</param>
/// <param name="About">What it is about, in the reader's words; possibly empty.</param>
public sealed record PaperSet(string Id, string Name, string About)
{
    /// <summary>The longest name in characters.</summary>
    public const int LongestName = 80;

    /// <summary>The longest description in characters.</summary>
    public const int LongestAbout = 2000;
}
