using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Papers;

/// <summary>
/// What a list of papers is narrowed to, read from the parameters of an address and written back to them. A saved search keeps it as text.
/// </summary>
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

    /// <summary>Only papers that came after the one with this ordinal, or null.</summary>
    public int? After { get; init; }

    /// <summary>An area of the map, or null.</summary>
    public MapArea? Area { get; init; }

    /// <summary>Topics of any level, or null.</summary>
    public Choice<int>? Topic { get; init; }

    /// <summary>The kinds of paper, or null.</summary>
    public Choice<PaperKind>? Kind { get; init; }

    /// <summary>The decisions, or null.</summary>
    public Choice<Decision>? Decision { get; init; }

    /// <summary>The conferences by their short names, or null.</summary>
    public Choice<string>? Conference { get; init; }

    /// <summary>The years, or null.</summary>
    public Choice<int>? Year { get; init; }

    /// <summary>The sessions, or null.</summary>
    public Choice<string>? Session { get; init; }

    /// <summary>The keywords, or null.</summary>
    public Choice<string>? Keyword { get; init; }

    /// <summary>The author's full name, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The editions' slugs, or null.</summary>
    public Choice<string>? Edition { get; init; }

    /// <summary>The reader's marks, or null.</summary>
    public Choice<Mark>? Mark { get; init; }

    /// <summary>One of the reader's tags by its number, or null.</summary>
    public int? Tag { get; init; }

    /// <summary>The reader's collections by their ids, or null.</summary>
    public Choice<string>? Collection { get; init; }

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

    /// <summary>Reads a filter from parameters; what cannot be understood narrows nothing.</summary>
    /// <param name="values">The values of a parameter by its name.</param>
    public static PaperFilter Read(Func<string, IEnumerable<string?>> values)
    {
        string? One(string name) => values(name).Any() ? string.Join(',', values(name)) : null;
        return new PaperFilter
        {
            Text = Word(One("q")) ?? "",
            Exact = One("exact") == "1",
            Ids = Word(One("ids")),
            After = Number(One("after")),
            Area = MapArea.Parse(One("sel")),
            Topic = Several(values("topic"), Number),
            Decision = Several(values("decision"), ParseDecision),
            Kind = Several(values("kind"), PaperKinds.Parse),
            Conference = Words(values("conference")),
            Year = Several(values("year"), Number),
            Session = Words(values("session")),
            Keyword = Words(values("keyword")),
            Author = Word(One("author")),
            Edition = Words(values("edition")),
            Mark = Several(values("mark"), MarkWords.Parse),
            Tag = Number(One("tag")),
            Collection = Words(values("collection")),
            HasNote = One("note") == "1" ? true : null,
            Sort = Enum.TryParse<PaperSort>(One("sort"), true, out var sort) && Enum.IsDefined(sort) ? sort : null,
            Page = Math.Clamp(Number(One("page")) ?? 1, 1, 1_000_000),
        };
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    public static PaperFilter Read(string text)
    {
        var pairs = text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .ToLookup(p => p[0], p => p.Length > 1 ? Uri.UnescapeDataString(p[1]) : null, StringComparer.Ordinal);
        return Read(name => pairs[name]);
    }

    /// <summary>The filter as the parameters of an address, escaped; empty for all papers. The page is no part of it.</summary>
    public string ToText() => string.Join('&', (this with { Page = 1 }).Parameters().Where(p => !string.IsNullOrEmpty(p.Value))
        .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    /// <summary>
    /// The parameters that say the same as this filter, in a fixed order; one of several values stands once for each, one without a value
    /// is null.
    /// </summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters() =>
    [
        ("q", Text),
        ("exact", Exact ? "1" : null),
        ("ids", Ids),
        ("after", After?.ToString(CultureInfo.InvariantCulture)),
        ("sel", Area?.Text),
        .. Each("topic", Topic, Digits),
        .. Each("kind", Kind, PaperKinds.Word),
        .. Each("decision", Decision, Word),
        .. Each("conference", Conference, c => c),
        .. Each("year", Year, Digits),
        .. Each("session", Session, s => s),
        .. Each("keyword", Keyword, k => k),
        ("author", Author),
        .. Each("edition", Edition, e => e),
        .. Each("mark", Mark, MarkWords.Of),
        ("tag", Tag?.ToString(CultureInfo.InvariantCulture)),
        .. Each("collection", Collection, c => c),
        ("note", HasNote == true ? "1" : null),
        ("sort", Sort?.ToString().ToLowerInvariant()),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>The query that selects the page's papers.</summary>
    public PaperQuery ToQuery() => new()
    {
        Text = Text,
        Exact = Exact,
        Ids = Ids?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        After = After,
        Area = Area,
        Topic = Topic,
        Kind = Kind,
        Decision = Decision,
        Conference = Conference,
        Year = Year,
        Session = Session,
        Keyword = Keyword,
        Author = Author,
        Edition = Edition,
        Mark = Mark,
        Tag = Tag,
        Collection = Collection,
        HasNote = HasNote,
        Sort = Order,
        Offset = (Page - 1) * PageSize,
        Limit = PageSize,
    };

    /// <summary>The word that stands for a decision in an address, also for one that is not told.</summary>
    public static string Word(Decision decision) => decision.ToString().ToLowerInvariant();

    /// <summary>The decision that a word of an address stands for; null for any other text.</summary>
    public static Decision? ParseDecision(string? word) =>
        Enum.TryParse<Decision>(word, true, out var decision) && Enum.IsDefined(decision) ? decision : null;

    private static IEnumerable<(string Name, string? Value)> Each<T>(string name, Choice<T>? choice, Func<T, string> word)
        where T : notnull => (choice ?? Enumerable.Empty<T>()).Select(value => (name, (string?)word(value)));

    private static Choice<T>? Several<T>(IEnumerable<string?> texts, Func<string?, T?> parse)
        where T : struct => Choices.Of(texts.Select(parse).OfType<T>());

    private static Choice<string>? Words(IEnumerable<string?> texts) => Choices.Of(texts.Select(Word).OfType<string>());

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number that a text writes in digits; null for any other text.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
