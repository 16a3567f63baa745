using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Papers;

/// <summary>What a list of papers is narrowed to, read from an address and written back to one.</summary>
public sealed record PaperFilter
{
    /// <summary>How many papers a page of the list shows.</summary>
    public const int PageSize = 50;

    /// <summary>The words searched for.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether words that no paper has are searched for as they are.</summary>
    public bool Exact { get; init; }

    /// <summary>The papers chosen one by one, parted by commas, or null.</summary>
    public string? Ids { get; init; }

    /// <summary>A topic of any level, or null.</summary>
    public int? Topic { get; init; }

    /// <summary>The kind of paper, or null.</summary>
    public PaperKind? Kind { get; init; }

    /// <summary>The decision, or null.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The session, or null.</summary>
    public string? Session { get; init; }

    /// <summary>The keyword, or null.</summary>
    public string? Keyword { get; init; }

    /// <summary>The author's full name, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The edition's slug, or null.</summary>
    public string? Edition { get; init; }

    /// <summary>The reader's mark, or null.</summary>
    public Mark? Mark { get; init; }

    /// <summary>One of the reader's tags by its number, or null.</summary>
    public int? Tag { get; init; }

    /// <summary>Whether a note is written, or null.</summary>
    public bool? HasNote { get; init; }

    /// <summary>The order asked for, or null for the usual one: best match first for a search, else the most prominent first.</summary>
    public PaperSort? Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The order the list has.</summary>
    public PaperSort Order => Sort ?? (Text.Length > 0 ? PaperSort.Relevance : PaperSort.Decision);

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => this with { Sort = null, Page = 1 } != new PaperFilter();

    /// <summary>Reads a filter from an address; what cannot be understood narrows nothing.</summary>
    public static PaperFilter Read(IQueryCollection query) => new()
    {
        Text = Word(query["q"]) ?? "",
        Exact = query["exact"] == "1",
        Ids = Word(query["ids"]),
        Topic = Number(query["topic"]),
        Decision = Enum.TryParse<Decision>(query["decision"], true, out var decision) && Enum.IsDefined(decision) ? decision : null,
        Kind = PaperKinds.Parse(query["kind"]),
        Session = Word(query["session"]),
        Keyword = Word(query["keyword"]),
        Author = Word(query["author"]),
        Edition = Word(query["edition"]),
        Mark = MarkWords.Parse(query["mark"]),
        Tag = Number(query["tag"]),
        HasNote = query["note"] == "1" ? true : null,
        Sort = Enum.TryParse<PaperSort>(query["sort"], true, out var sort) && Enum.IsDefined(sort) ? sort : null,
        Page = Math.Clamp(Number(query["page"]) ?? 1, 1, 1_000_000),
    };

    /// <summary>The parameters that say the same as this filter, in a fixed order; those without a value are null.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters() =>
    [
        ("q", Text),
        ("exact", Exact ? "1" : null),
        ("ids", Ids),
        ("topic", Topic?.ToString(CultureInfo.InvariantCulture)),
        ("kind", Kind is { } kind ? PaperKinds.Word(kind) : null),
        ("decision", Decision?.ToString().ToLowerInvariant()),
        ("session", Session),
        ("keyword", Keyword),
        ("author", Author),
        ("edition", Edition),
        ("mark", Mark is { } mark ? MarkWords.Of(mark) : null),
        ("tag", Tag?.ToString(CultureInfo.InvariantCulture)),
        ("note", HasNote == true ? "1" : null),
        ("sort", Sort?.ToString().ToLowerInvariant()),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>The address of the list, or of its export where <paramref name="path"/> names one.</summary>
    public string Address(string path = "/papers") => Links.Query(path, [.. Parameters()]);

    /// <summary>The query that selects the page's papers.</summary>
    public PaperQuery ToQuery() => new()
    {
        Text = Text,
        Exact = Exact,
        Ids = Ids?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Topic = Topic,
        Kind = Kind,
        Decision = Decision,
        Session = Session,
        Keyword = Keyword,
        Author = Author,
        Edition = Edition,
        Mark = Mark,
        Tag = Tag,
        HasNote = HasNote,
        Sort = Order,
        Offset = (Page - 1) * PageSize,
        Limit = PageSize,
    };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
