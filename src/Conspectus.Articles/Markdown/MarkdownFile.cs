using Conspectus.Articles.Content;

namespace Conspectus.Articles.Markdown;

/// <summary>An article's Markdown with where its sentences and charts stand in it.</summary>
public sealed class MarkdownFile
{
    internal MarkdownFile(string text, IReadOnlyList<WrittenText> sentences, IReadOnlyList<(Chart Chart, int Line)> charts) =>
        (Text, Sentences, Charts) = (text, sentences, charts);

    /// <summary>The text of the file, ending in a line feed.</summary>
    public string Text { get; }

    /// <summary>The sentences and notes in reading order, each with the line and the words in which it is written.</summary>
    internal IReadOnlyList<WrittenText> Sentences { get; }

    /// <summary>The charts with their lines.</summary>
    internal IReadOnlyList<(Chart Chart, int Line)> Charts { get; }
}
