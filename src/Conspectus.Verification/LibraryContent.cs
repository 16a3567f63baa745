using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Verification;

/// <summary>What a library holds now: all that an article is checked against.</summary>
/// <param name="Papers">The papers, each key once.</param>
/// <param name="Topics">The topics.</param>
/// <param name="Places">The places of the papers, with what kind each is.</param>
/// <param name="Reading">The reader's marks and notes.</param>
public sealed record LibraryContent(
    IReadOnlyList<Paper> Papers, TopicTree Topics, IReadOnlyList<PaperPlace> Places, IReadOnlyList<ReadingState> Reading)
{
    /// <summary>What the reader edited in the articles of all editions.</summary>
    public IReadOnlyList<ArticleEdit> ArticleEdits { get; init; } = [];
}
