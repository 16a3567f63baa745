using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>A numbered item of a section: a theme, or a paper of interest.</summary>
/// <param name="Label">The theme's label as plain text; empty for a paper.</param>
/// <param name="Paper">The paper it is about, or null for a theme.</param>
/// <param name="Sentences">What it says; empty where the reader's note stands.</param>
public sealed record Item(string Label, Paper? Paper, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The number of the theme; null for a paper, and for what is neither.</summary>
    public int? Topic { get; init; }

    /// <summary>Its place as <see cref="Places"/> names it.</summary>
    public string Place { get; init; } = "";

    /// <summary>The reader's note on the paper; empty where there is none.</summary>
    public IReadOnlyList<NoteBlock> Note { get; init; } = [];

    /// <summary>All sentences, the note's included, in reading order.</summary>
    public IEnumerable<Sentence> AllSentences => [.. Sentences, .. Note.SelectMany(b => b.Sentences)];
}
