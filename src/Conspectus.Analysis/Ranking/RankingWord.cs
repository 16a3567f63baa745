namespace Conspectus.Analysis.Ranking;

/// <summary>A word of a text as rankings read it.</summary>
/// <param name="Hash">Of its folded, stemmed form.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct RankingWord(ulong Hash, int Start, int End);
