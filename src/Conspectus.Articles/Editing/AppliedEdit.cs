using Conspectus.Core.Reading;

namespace Conspectus.Articles.Editing;

/// <summary>An edit that stands in an article.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Generated">What is generated at its place now.</param>
/// <param name="Title">The heading around it as it is shown.</param>
public sealed record AppliedEdit(ArticleEdit Edit, string Generated, string Title)
{
    /// <summary>Whether other words are generated there now than those that the reader saw.</summary>
    public bool IsOverNewText => Edit.Part is ArticlePart.Heading or ArticlePart.Text && Edit.Replaced != Generated;
}
