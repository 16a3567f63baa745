using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Articles;

/// <summary>Everything an article is made from; nothing else enters it.</summary>
/// <param name="Papers">The papers, each id and each key once.</param>
/// <param name="Topics">The topics; <see cref="TopicTree.Empty"/> gives an article without chapters.</param>
/// <param name="Places">The papers' places, used for the picture of the map.</param>
/// <param name="Reading">The reader's marks and notes; entries of papers not in <paramref name="Papers"/> are ignored.</param>
/// <param name="Date">The date the article bears.</param>
public sealed record ArticleInput(
    IReadOnlyList<Paper> Papers,
    TopicTree Topics,
    IReadOnlyList<PaperPlace> Places,
    IReadOnlyList<ReadingState> Reading,
    DateOnly Date);
