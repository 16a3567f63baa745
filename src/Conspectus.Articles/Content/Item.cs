using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>A numbered item of a section: a theme, or a paper of interest.</summary>
/// <param name="Label">The theme's label as plain text; empty for a paper.</param>
/// <param name="Paper">The paper it is about, or null for a theme.</param>
/// <param name="Sentences">What it says.</param>
public sealed record Item(string Label, Paper? Paper, IReadOnlyList<Sentence> Sentences);
