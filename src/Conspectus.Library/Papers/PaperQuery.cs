using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Library.Papers;

/// <summary>What to list. Filters are joined by "and"; null means any.</summary>
public sealed record PaperQuery
{
    /// <summary>Words to search for in title, authors, abstract and keywords; the last may be unfinished. Any characters are allowed.</summary>
    /// <remarks>All words must occur; where no paper has them all, any will do, apart from words such as "the". "Words in quotes" must stand side by side. Text without a letter or digit searches for nothing.</remarks>
    public string Text { get; init; } = "";

    /// <summary>A topic of any level.</summary>
    public int? Topic { get; init; }

    /// <summary>The decision.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The edition's slug.</summary>
    public string? Edition { get; init; }

    /// <summary>The exact session.</summary>
    public string? Session { get; init; }

    /// <summary>The exact track.</summary>
    public string? Track { get; init; }

    /// <summary>A keyword, compared without case.</summary>
    public string? Keyword { get; init; }

    /// <summary>An author's full name, compared without case and accents.</summary>
    public string? Author { get; init; }

    /// <summary>The reader's mark.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Whether a note is written.</summary>
    public bool? HasNote { get; init; }

    /// <summary>The order.</summary>
    public PaperSort Sort { get; init; } = PaperSort.Relevance;

    /// <summary>How many to leave out; not negative.</summary>
    public int Offset { get; init; }

    /// <summary>How many to return at most; not negative.</summary>
    public int Limit { get; init; } = 50;
}
