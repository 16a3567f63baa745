using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Markdown;

/// <summary>A sentence or a reader's note where it stands in the Markdown file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Runs">The Markdown of each of the sentence's runs; none for a note.</param>
/// <param name="Sentence">The sentence; null for a note.</param>
/// <param name="Noted">The paper that a note is about; null for a sentence.</param>
internal sealed record WrittenText(int Line, IReadOnlyList<string> Runs, Sentence? Sentence, Paper? Noted);
