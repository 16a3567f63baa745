using Conspectus.Analysis.Search;

namespace Conspectus.Library.Search;

/// <summary>What searches of one state of the library are answered from.</summary>
/// <param name="Imports">The number of the last import.</param>
/// <param name="Analysis">The number of the analysis, 0 before the first.</param>
/// <param name="Terms">The words.</param>
/// <param name="Ordinals">Each row's paper.</param>
/// <param name="Index">Words and vectors.</param>
internal sealed record SearchState(long Imports, long Analysis, TermIndex Terms, long[] Ordinals, SearchIndex Index);
