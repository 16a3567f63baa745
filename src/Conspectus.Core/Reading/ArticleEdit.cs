namespace Conspectus.Core.Reading;

/// <summary>Something that a reader edited in the article. It stays when the article is written again.</summary>
/// <param name="Edition">The edition that the article is about, such as <c>neurips-2023</c>; empty for one about all papers.</param>
/// <param name="Place">
/// What was edited, by a name that stays the same from one writing to the next: the numbers of topics, the keys of papers, the kinds of
/// sections, parted by slashes.
/// </param>
/// <param name="Part">What of the place.</param>
/// <param name="Text">What the reader wrote; null where the generated text stands again.</param>
/// <param name="Replaced">The generated text that the reader saw, by which it is known whether another has been generated since.</param>
public sealed record ArticleEdit(string Edition, string Place, ArticlePart Part, string? Text, string Replaced)
{
    /// <summary>The longest text in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>The longest name of a place in characters.</summary>
    public const int LongestPlace = 400;

    /// <summary>What the edit is of: an edition's article, a place in it, and a part of that.</summary>
    public (string Edition, string Place, ArticlePart Part) Of => (Edition, Place, Part);

    /// <summary>Whether it changes the article of an edition; a term that was looked up changes none.</summary>
    /// <param name="edition">The edition as <see cref="Edition"/> has it.</param>
    public bool IsOf(string edition) => Edition == edition && Part != ArticlePart.LookedUp;

    /// <summary>Whether it can be kept: a place that has a name, and nothing longer than it may be.</summary>
    public bool IsSound => Place.Length is > 0 and <= LongestPlace && Edition.Length <= LongestPlace && Enum.IsDefined(Part)
        && (Text?.Length ?? 0) <= LongestText && Replaced.Length <= LongestText;
}
