namespace Conspectus.Articles.Rewriting;

/// <summary>A sentence that tells claims in other words.</summary>
/// <param name="Text">The sentence as plain text, without citations.</param>
/// <param name="Claims">The ids of the claims that it tells.</param>
public sealed record RewrittenSentence(string Text, IReadOnlyList<string> Claims);
