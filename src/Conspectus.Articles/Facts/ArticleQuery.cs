namespace Conspectus.Articles.Facts;

/// <summary>A question to the article's input whose answer a sentence states.</summary>
/// <param name="Kind">The question.</param>
/// <param name="Topic">The topic it concerns, or 0 for the whole conference.</param>
/// <param name="Text">The word it concerns, where the kind asks for one.</param>
/// <param name="Rank">The place in an order, where the kind asks for one.</param>
/// <param name="Year">The year of the edition it concerns, or 0 for the article's own papers.</param>
public sealed record ArticleQuery(QueryKind Kind, int Topic = 0, string Text = "", int Rank = 0, int Year = 0);
