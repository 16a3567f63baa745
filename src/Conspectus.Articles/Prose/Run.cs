using Conspectus.Articles.Facts;

namespace Conspectus.Articles.Prose;

/// <summary>A stretch of a sentence in one manner.</summary>
/// <param name="Kind">The manner.</param>
/// <param name="Text">The text as plain characters (TeX where the kind says so), never markup; empty for citations.</param>
public sealed record Run(RunKind Kind, string Text)
{
    /// <summary>The ids of the papers a citation names, in the order in which they are shown; otherwise empty.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>What a fact answers; otherwise null.</summary>
    public ArticleQuery? Query { get; init; }

    /// <summary>Where a link goes: an http or https address; otherwise null.</summary>
    public string? Url { get; init; }

    /// <summary>Plain text.</summary>
    public static Run Plain(string text) => new(RunKind.Text, text);

    /// <summary>TeX to be typeset.</summary>
    public static Run Tex(string source) => new(RunKind.Tex, source);

    /// <summary>The answer to a query.</summary>
    public static Run Fact(string text, ArticleQuery query) => new(RunKind.Fact, text) { Query = query };

    /// <summary>Citations.</summary>
    public static Run Cite(params IReadOnlyList<string> papers) => new(RunKind.Citation, "") { Papers = papers };
}
