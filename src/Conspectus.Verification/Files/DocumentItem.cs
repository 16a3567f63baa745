namespace Conspectus.Verification.Files;

/// <summary>A numbered item: a theme, or a paper.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Label">The theme's label without full stop, or the paper's title, as text.</param>
/// <param name="Key">The paper's key; null for a theme.</param>
/// <param name="Text">What follows the head.</param>
/// <param name="IsBare">Whether a paper's head is followed by its citation alone.</param>
internal sealed record DocumentItem(int Number, string Label, string? Key, Passage Text, bool IsBare);
