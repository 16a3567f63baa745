using Conspectus.Articles.Styles;

namespace Conspectus.Workbench.Publishing;

/// <summary>What is published, and how.</summary>
public sealed record PublishOptions
{
    /// <summary>The formats to write.</summary>
    public ArticleFormats Formats { get; init; } = ArticleFormats.Default;

    /// <summary>
    /// The edition it is about, such as <c>neurips-2023</c>; null for the latest of a conference, or for everything where the library holds
    /// several conferences.
    /// </summary>
    public string? Edition { get; init; }

    /// <summary>The style of the references in Markdown, page and Word document; null for the article's own form.</summary>
    public CitationStyle? Style { get; init; }
}
