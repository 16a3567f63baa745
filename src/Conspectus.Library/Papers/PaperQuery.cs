using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Library.Papers;

/// <summary>What to list. Filters are joined by "and", the values of one filter by "or"; null means any.</summary>
public sealed record PaperQuery
{
    /// <summary>
    /// What to search for in title, authors, abstract and keywords, by words and, in an analysed library, by meaning. Any characters are
    /// allowed.
    /// </summary>
    /// <remarks>
    /// A paper with all the words is found, and papers without all of them that fit as well; the last word may be unfinished. <c>"Words
    /// in quotes"</c> must stand side by side, <c>-word</c> and <c>-"a phrase"</c> must not occur, <c>author:</c>, <c>title:</c>,
    /// <c>abstract:</c>, <c>keyword:</c>, <c>topic:</c>, <c>year:</c>, <c>conference:</c>, <c>decision:</c>, <c>kind:</c>, <c>tag:</c>
    /// and <c>collection:</c> bind what follows; any other text before a colon is words. A word that no paper has is read as the nearest
    /// one. A longer text, such as an abstract, holds no syntax: the papers nearest to it are found. Text without a letter or digit
    /// searches for nothing.
    /// </remarks>
    public string Text { get; init; } = "";

    /// <summary>Whether words that no paper has are searched for as they are, not as the nearest word.</summary>
    public bool Exact { get; init; }

    /// <summary>Only papers with one of these ids; ids that the library does not have select nothing.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Only papers with a higher ordinal: those that came later into the library.</summary>
    public int? After { get; init; }

    /// <summary>Only papers that lie there on the map; none before the analysis.</summary>
    public MapArea? Area { get; init; }

    /// <summary>Topics of any level.</summary>
    public Choice<int>? Topic { get; init; }

    /// <summary>What kind of paper, as the analysis told it.</summary>
    public Choice<PaperKind>? Kind { get; init; }

    /// <summary>The decision.</summary>
    public Choice<Decision>? Decision { get; init; }

    /// <summary>The conference's short name, exactly.</summary>
    public Choice<string>? Conference { get; init; }

    /// <summary>The year of the edition; 0 for papers whose source does not tell it.</summary>
    public Choice<int>? Year { get; init; }

    /// <summary>The edition's slug.</summary>
    public Choice<string>? Edition { get; init; }

    /// <summary>The exact session.</summary>
    public Choice<string>? Session { get; init; }

    /// <summary>The exact track.</summary>
    public Choice<string>? Track { get; init; }

    /// <summary>A keyword, compared by its form: case, hyphens and the plural do not matter.</summary>
    public Choice<string>? Keyword { get; init; }

    /// <summary>An author's full name, compared without case and accents.</summary>
    public string? Author { get; init; }

    /// <summary>The reader's mark.</summary>
    public Choice<Mark>? Mark { get; init; }

    /// <summary>A tag of the reader's, by its number.</summary>
    public int? Tag { get; init; }

    /// <summary>Collections of the reader's, by their ids.</summary>
    public Choice<string>? Collection { get; init; }

    /// <summary>Whether a note is written.</summary>
    public bool? HasNote { get; init; }

    /// <summary>The order.</summary>
    public PaperSort Sort { get; init; } = PaperSort.Relevance;

    /// <summary>How many to leave out; not negative.</summary>
    public int Offset { get; init; }

    /// <summary>How many to return at most; not negative.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Whether to count what further filters would leave; the query's own filter on a field does not narrow that field.</summary>
    public bool Facets { get; init; }
}
