namespace Conspectus.Core.Reading;

/// <summary>Something a reader is after, with likes and dislikes of its own: "watermarking", "RL theory".</summary>
/// <param name="Id">16 hexadecimal digits, given out at random, so that two libraries can be merged.</param>
/// <param name="Name">What the reader calls it.</param>
/// <param name="Words">Words, a question or an abstract that describe it; possibly empty.</param>
public sealed record Interest(string Id, string Name, string Words)
{
    /// <summary>The longest name in characters.</summary>
    public const int LongestName = 80;

    /// <summary>The longest description in characters.</summary>
    public const int LongestWords = 6000;
}
