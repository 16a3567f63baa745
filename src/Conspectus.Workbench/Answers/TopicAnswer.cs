using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Answers;

/// <summary>A chapter, topic or theme.</summary>
/// <param name="Id">Its number, kept when papers are added and never used again.</param>
/// <param name="Label">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">The number of the chapter or topic that it belongs to, or null.</param>
/// <param name="Size">How many papers it has.</param>
/// <param name="Stability">How steady a topic is, 0 to 1; null at the other levels.</param>
/// <param name="Kinds">How many papers of each kind it has, most first.</param>
/// <param name="Terms">Its keyphrases, the most telling first.</param>
/// <param name="Exemplars">The ids of its most typical papers.</param>
/// <param name="Papers">The ids of its papers, the most typical first.</param>
/// <param name="AlsoClose">The ids of papers of other topics that lie about halfway; none at the other levels.</param>
public sealed record TopicAnswer(
    int Id, string Label, TopicLevel Level, int? Parent, int Size, double? Stability, IReadOnlyDictionary<string, int> Kinds,
    IReadOnlyList<string> Terms, IReadOnlyList<string> Exemplars, IReadOnlyList<string> Papers, IReadOnlyList<string> AlsoClose);
