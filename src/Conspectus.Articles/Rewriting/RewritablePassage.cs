namespace Conspectus.Articles.Rewriting;

/// <summary>
/// A paragraph whose sentences may be put into other words: those of a theme, or the abstract of a paper that has an item.
/// </summary>
/// <param name="Place">The place of the item.</param>
/// <param name="Label">The theme's label, or the paper's title.</param>
/// <param name="IsPaper">Whether it is a paper's, which is to be summarised.</param>
/// <param name="Claims">What may be told; nothing else may.</param>
public sealed record RewritablePassage(string Place, string Label, bool IsPaper, IReadOnlyList<RewritableClaim> Claims);
