using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>An article before it is written in a format.</summary>
/// <param name="Title">The title as plain text.</param>
/// <param name="Date">The date it bears.</param>
/// <param name="Numbers">The conference in numbers.</param>
/// <param name="Vibes">What is observed across all topics; null where there is nothing to say.</param>
/// <param name="Chapters">The chapters.</param>
/// <param name="Colophon">How it was made.</param>
/// <param name="Bibliography">Every paper cited or listed, once, ordered by key (ordinal).</param>
public sealed record Article(
    string Title,
    DateOnly Date,
    Section Numbers,
    Section? Vibes,
    IReadOnlyList<Section> Chapters,
    Section Colophon,
    IReadOnlyList<Paper> Bibliography)
{
    /// <summary>The charts that stand behind the map.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>What terms mean where they are first used, an item a footnote; null where there are none.</summary>
    public Section? Footnotes { get; init; }

    /// <summary>Every sentence in reading order.</summary>
    public IEnumerable<Sentence> Sentences =>
    [
        .. Numbers.AllSentences, .. Vibes?.AllSentences ?? [], .. Chapters.SelectMany(c => c.AllSentences), .. Colophon.AllSentences,
        .. Footnotes?.AllSentences ?? [],
    ];
}
