using Conspectus.Analysis.Search;

namespace Conspectus.Library.Relational.Search;

/// <summary>What searches of one state of the library are answered from.</summary>
/// <param name="Revision">The revision of the library.</param>
/// <param name="Terms">The words.</param>
/// <param name="Ordinals">Each row's paper.</param>
/// <param name="Index">Words and vectors.</param>
internal sealed record SearchState(LibraryRevision Revision, TermIndex Terms, long[] Ordinals, SearchIndex Index);
