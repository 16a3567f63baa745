using Conspectus.Analysis.Trends;

namespace Conspectus.Articles;

/// <summary>A term whose share of the papers is not what it was in earlier editions.</summary>
/// <param name="Term">The term as most papers write it.</param>
/// <param name="Kind">How it fares.</param>
public sealed record ChangedTerm(string Term, TrendKind Kind);
