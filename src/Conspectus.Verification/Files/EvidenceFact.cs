namespace Conspectus.Verification.Files;

/// <summary>An answer to a query that a sentence states.</summary>
/// <param name="Query">The name of the query's kind.</param>
/// <param name="Topic">The topic it concerns, or 0.</param>
/// <param name="Of">The word it concerns, or empty.</param>
/// <param name="Rank">The place in an order, or 0.</param>
/// <param name="Year">The year of the edition it concerns, or 0 for the article's own papers.</param>
/// <param name="Stated">The answer as the sentence has it, in Markdown.</param>
/// <param name="Start">Where it stands in the sentence's Markdown.</param>
internal sealed record EvidenceFact(string Query, int Topic, string Of, int Rank, int Year, string Stated, int Start);
