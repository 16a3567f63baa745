namespace Conspectus.Verification.Tests.Mutations;

/// <summary>An article with one thing altered.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Change">What exactly, for whoever reads of a mutant that was not caught.</param>
/// <param name="Files">The altered files.</param>
internal sealed record Mutant(string Kind, string Change, ArticleFiles Files);
