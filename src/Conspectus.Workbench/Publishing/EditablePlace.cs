using Conspectus.Articles.Editing;
using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Publishing;

/// <summary>A place of the article with what a reader can edit there.</summary>
/// <param name="Place">The place.</param>
/// <param name="Title">The heading, or the title of the paper, as it is shown.</param>
/// <param name="Generated">What is generated of each part that can be edited.</param>
/// <param name="Own">The reader's edits that stand there.</param>
/// <param name="Around">The place that it stands in, whose order it is part of; null for one that cannot be moved.</param>
/// <param name="IsFirst">Whether nothing stands before it there.</param>
/// <param name="IsLast">Whether nothing stands behind it there.</param>
/// <param name="Anchor">The fragment at which the article shows it.</param>
public sealed record EditablePlace(
    string Place, string Title, IReadOnlyDictionary<ArticlePart, string> Generated, IReadOnlyDictionary<ArticlePart, ArticleEdit> Own,
    string? Around, bool IsFirst, bool IsLast, string Anchor)
{
    /// <summary>The paper whose note stands there instead of a paragraph, by its key; null where none does.</summary>
    public string? NotedPaper { get; init; }

    /// <summary>Whether it can be left out.</summary>
    public bool CanLeaveOut { get; init; }

    /// <summary>What stands of a part: the reader's words, or the generated ones.</summary>
    public string Shown(ArticlePart part) => Own.GetValueOrDefault(part)?.Text ?? Generated.GetValueOrDefault(part) ?? "";

    /// <summary>Whether other words are generated of a part now than the reader saw when theirs were written.</summary>
    public bool IsOverNewText(ArticlePart part) =>
        Own.TryGetValue(part, out var edit) && new AppliedEdit(edit, Generated.GetValueOrDefault(part, ""), Title).IsOverNewText;
}
