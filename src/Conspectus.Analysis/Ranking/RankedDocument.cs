using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Ranking;

/// <summary>What a ranking reads of a paper.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Authors">Its authors' names; two names are one author where they are equal.</param>
/// <param name="Year">The year it appeared, or null.</param>
/// <param name="Distinction">How its conference singled it out: 0 not at all, 1 a spotlight, 2 an oral.</param>
public sealed record RankedDocument(Document Text, IReadOnlyList<string> Authors, int? Year = null, int Distinction = 0);
