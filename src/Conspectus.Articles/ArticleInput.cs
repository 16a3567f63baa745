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
    DateOnly Date)
{
    /// <summary>The edition it is about, such as <c>neurips-2023</c>; empty where it is about everything there is.</summary>
    public string Edition { get; init; } = "";

    /// <summary>The papers of earlier editions of the conference, with which this one is compared; empty where there are none.</summary>
    public IReadOnlyList<Paper> Earlier { get; init; } = [];

    /// <summary>The same topics with the papers of all editions; the shares of topics over the years are counted from it.</summary>
    public TopicTree TopicsOverYears { get; init; } = TopicTree.Empty;

    /// <summary>The terms whose shares have changed, the surest of each kind first.</summary>
    public IReadOnlyList<ChangedTerm> Changed { get; init; } = [];

    /// <summary>The terms that are explained, those of most papers first.</summary>
    public IReadOnlyList<DefinedTerm> Glossary { get; init; } = [];

    /// <summary>The subjects that no topic and no theme is named for, the surest first.</summary>
    public IReadOnlyList<string> SmallSubjects { get; init; } = [];
}
