using Conspectus.Articles.Content;
using Conspectus.Articles.Editing;
using Conspectus.Articles.Map;

namespace Conspectus.Workbench.Publishing;

/// <summary>The article as it is now.</summary>
/// <param name="Edition">The edition it is about; empty for all papers.</param>
/// <param name="Generated">The article as it was generated.</param>
/// <param name="Edited">The same with the reader's edits.</param>
/// <param name="Map">The map.</param>
public sealed record LiveArticle(string Edition, Article Generated, EditedArticle Edited, MapScene? Map);
