namespace Conspectus.Analysis.Glossary;

/// <summary>A text the glossary is made from.</summary>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Body">Its abstract as plain text.</param>
/// <param name="Sentences">The sentences of the abstract in order.</param>
public sealed record GlossaryDocument(string Title, string Body, IReadOnlyList<string> Sentences);
