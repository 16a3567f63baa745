namespace Conspectus.Core.Topics;

/// <summary>A named cluster of papers. At each level every paper is in exactly one.</summary>
/// <param name="Id">Unique over all levels, from 1. A topic keeps it when papers are added, and none has it after.</param>
/// <param name="Label">The heading a researcher would write.</param>
/// <param name="Level">The level.</param>
/// <param name="Parent">The id of the topic one level up, or null for a chapter.</param>
/// <param name="Hue">The ordinal of its chapter, from 0: picks the colour.</param>
/// <param name="Terms">Its key phrases, most telling first.</param>
/// <param name="Exemplars">The ids of its most typical papers, most typical first.</param>
/// <param name="Papers">The ids of all its papers, most typical first.</param>
/// <param name="Stability">The share, 0 to 1, of pairs of its papers that stay in one group when half of the library is grouped anew; null
/// at other levels than <see cref="TopicLevel.Topic"/>.</param>
public sealed record Topic(
    int Id,
    string Label,
    TopicLevel Level,
    int? Parent,
    int Hue,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Exemplars,
    IReadOnlyList<string> Papers,
    float? Stability = null)
{
    /// <summary>Papers of other topics that are shown as also close.</summary>
    public const int AlsoCloseShown = 6;

    /// <summary>The number of papers.</summary>
    public int Size => Papers.Count;
}
