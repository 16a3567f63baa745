namespace Conspectus.Articles.Claims;

/// <summary>A sentence of an abstract's source.</summary>
/// <param name="Start">The first character in the source.</param>
/// <param name="Text">The source's characters from <paramref name="Start"/> on, unchanged.</param>
public readonly record struct SourceSentence(int Start, string Text);
