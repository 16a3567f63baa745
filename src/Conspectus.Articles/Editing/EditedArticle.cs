using Conspectus.Articles.Content;
using Conspectus.Core.Reading;

namespace Conspectus.Articles.Editing;

/// <summary>An article as its reader edited it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Applied">The edits that stand in it, in the order in which they are kept.</param>
/// <param name="Waiting">Edits of places that the article does not have; they are kept until it has them again.</param>
public sealed record EditedArticle(Article Article, IReadOnlyList<AppliedEdit> Applied, IReadOnlyList<ArticleEdit> Waiting);
