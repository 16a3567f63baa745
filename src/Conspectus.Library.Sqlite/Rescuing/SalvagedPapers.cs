using Conspectus.Core.Citations;
using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Importing;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Sqlite.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Puts papers together from what can still be read of their rows, their texts and the indexes.</summary>
internal sealed class SalvagedPapers
{
    private static readonly string[] RowColumns = ["id", "key", "edition", "decision", "session", "track", "title_order"];

    private static readonly string[] TextColumns =
    [
        "title", "title_html", "title_text", "title_search", "abstract", "abstract_html", "abstract_text", "abstract_search", "authors",
        "keywords",
        "source_topic", "url", "pdf_url", "source_id", "identifiers",
    ];

    private readonly DamagedCopy _copy;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<long, Edition> _editions;
    private readonly SortedDictionary<long, object?[]> _rows;
    private readonly SortedDictionary<long, object?[]> _texts;
    private readonly Dictionary<string, Dictionary<long, object?>> _indexed = [];

    /// <summary>Reads what there is.</summary>
    /// <param name="copy">The damaged file.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal SalvagedPapers(DamagedCopy copy, CancellationToken cancel)
    {
        (_copy, _cancel) = (copy, cancel);
        var table = copy.Columns("paper_row").Count > 0 ? "paper_row" : "paper"; // its name before schema 6
        var visible = State("last_visible") ?? long.MaxValue;
        var known = visible < long.MaxValue ? visible : Highest(table) ?? Highest("paper_text") ?? 0;
        _editions = Editions();
        var rows = SalvagedRows.Read(copy.Connection, $"{table} NOT INDEXED", "ordinal", RowColumns, known, cancel,
            $"ordinal <= {visible}");
        _rows = rows.Rows;
        _texts = Texts("paper_text", known, visible);
        if (State("is_applying") is > 0) Overlay(known);
        if (!rows.IsWhole)
        {
            foreach (var column in (string[])["id", "key", "edition", "decision"]) _indexed[column] = Indexed(table, column, visible);
        }

        Last = new[] { visible < long.MaxValue ? visible : 0, _rows.Keys.LastOrDefault(), _texts.Keys.LastOrDefault() }.Max();
    }

    /// <summary>The highest ordinal of the library; every paper has one from 1 to it.</summary>
    internal long Last { get; }

    /// <summary>How many of the papers lack something that they had.</summary>
    internal int Incomplete { get; private set; }

    /// <summary>Every paper of which a title is left, in library order, with ids and citation keys that no two share.</summary>
    internal IEnumerable<(long Ordinal, Paper Paper)> All()
    {
        var (ids, keys) = (new FreeNames([]), new FreeNames([]));
        foreach (var ordinal in _rows.Keys.Union(_texts.Keys).Order())
        {
            _cancel.ThrowIfCancellationRequested();
            var whole = true;
            if (Paper(ordinal, ref whole) is not { } paper) continue;
            if (!whole) Incomplete++;
            yield return (ordinal, paper with { Id = ids.Take(paper.Id), Key = keys.Take(paper.Key) });
        }
    }

    private Paper? Paper(long ordinal, ref bool whole)
    {
        var row = _rows.GetValueOrDefault(ordinal);
        var text = _texts.GetValueOrDefault(ordinal);
        whole = row is not null && text is not null;
        // The form that titles are sorted by is enough to know the paper again when its source is imported.
        var title = Text(text, "title", TextColumns) is { Length: > 0 } own ? own : Text(row, "title_order", RowColumns);
        if (title is not { Length: > 0 }) return null;
        var authors = List(text, "authors", StoredJson.Authors, ref whole);
        var number = Number(row, ordinal, "edition");
        var edition = number is { } n && _editions.TryGetValue(n, out var named) ? named
            : _editions.Count == 1 ? _editions.Values.Single()
            : null;
        var decision = Number(row, ordinal, "decision") is { } d && Enum.IsDefined((Decision)(int)Math.Clamp(d, int.MinValue, int.MaxValue))
            ? (Decision)(int)d : Lack(Decision.Unknown, ref whole);
        var first = authors.Count > 0 ? authors[0].Name : null;
        edition ??= Lack(Edition.Unknown, ref whole);
        return new Paper
        {
            Id = Name(row, ordinal, "id") ?? PaperIdentity.CreateId(edition, title, first),
            Key = Name(row, ordinal, "key") ?? CitationKey.Create(first, edition.Year, title),
            Edition = edition,
            Title = Typeset(text, "title", title),
            Abstract = Text(text, "abstract", TextColumns) is { Length: > 0 } summary ? Typeset(text, "abstract", summary)
                : TypesetText.Empty,
            Authors = authors,
            Keywords = List(text, "keywords", StoredJson.Texts, ref whole),
            Decision = decision,
            Session = Text(row, "session", RowColumns),
            Track = Text(row, "track", RowColumns),
            SourceTopic = Text(text, "source_topic", TextColumns),
            Url = Text(text, "url", TextColumns),
            PdfUrl = Text(text, "pdf_url", TextColumns),
            SourceId = Text(text, "source_id", TextColumns) ?? "",
            Identifiers = Identifiers(text, ref whole),
        };
    }

    private static T Lack<T>(T instead, ref bool whole)
    {
        whole = false;
        return instead;
    }

    private static IReadOnlyList<T> List<T>(object?[]? text, string column, Func<string, IReadOnlyList<T>> read, ref bool whole)
    {
        try
        {
            return Text(text, column, TextColumns) is { } json ? read(json) : [];
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            return Lack<IReadOnlyList<T>>([], ref whole);
        }
    }

    private static Identifiers Identifiers(object?[]? text, ref bool whole)
    {
        try
        {
            return Text(text, "identifiers", TextColumns) is { } json ? StoredJson.ReadIdentifiers(json)
                : IdentifierText.OfAddresses(Text(text, "url", TextColumns), Text(text, "pdf_url", TextColumns));
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            return Lack(Core.Papers.Identifiers.None, ref whole);
        }
    }

    private static TypesetText Typeset(object?[]? text, string column, string source)
    {
        string Form(string form) => Text(text, $"{column}_{form}", TextColumns) ?? source;
        return new TypesetText(source, Form("html"), Form("text"), Form("search"));
    }

    private static string? Text(object?[]? row, string column, string[] columns) => row?[Array.IndexOf(columns, column)] as string;

    private string? Name(object?[]? row, long ordinal, string column) =>
        (Text(row, column, RowColumns) ?? _indexed.GetValueOrDefault(column)?.GetValueOrDefault(ordinal) as string) is { Length: > 0 } name
        && name.All(char.IsAsciiLetterOrDigit) ? name : null;

    private long? Number(object?[]? row, long ordinal, string column) =>
        row?[Array.IndexOf(RowColumns, column)] as long? ?? _indexed.GetValueOrDefault(column)?.GetValueOrDefault(ordinal) as long?;

    private SortedDictionary<long, object?[]> Texts(string table, long known, long visible)
    {
        // A column that an older schema lacks is read as null.
        var columns = _copy.Columns(table);
        return SalvagedRows.Read(
            _copy.Connection, $"{table} NOT INDEXED", "ordinal", [.. TextColumns.Select(c => columns.Contains(c) ? c : $"NULL AS {c}")],
                known, _cancel,
            $"ordinal <= {visible}").Rows;
    }

    // What an import changed stands in for the old rows until it has taken their place.
    private void Overlay(long known)
    {
        string[] columns = [.. RowColumns.Select(c => c is "id" or "key" or "edition" ? $"NULL AS {c}" : c)];
        foreach (var (ordinal, row) in SalvagedRows.Read(_copy.Connection, "pending_row", "ordinal", columns, known, _cancel).Rows)
        {
            if (_rows.TryGetValue(ordinal, out var old)) _rows[ordinal] = [.. old.Take(3), .. row.Skip(3)];
        }

        foreach (var (ordinal, row) in Texts("pending_text", known, known)) _texts[ordinal] = row;
    }

    private Dictionary<long, Edition> Editions() =>
        SalvagedRows.Read(_copy.Connection, "edition NOT INDEXED", "number", ["conference", "year"], 1000, _cancel).Rows
            .Where(e => e.Value is [string { Length: > 0 }, long and >= 0 and < 10000])
            .ToDictionary(e => e.Key, e => new Edition((string)e.Value[0]!, (int)(long)e.Value[1]!));

    private Dictionary<long, object?> Indexed(string table, string column, long visible) =>
        SalvagedRows.FromBothEnds(_copy.Connection, $"SELECT ordinal, {column} FROM {table}", [column, "ordinal"], _cancel)
            .Where(r => r[0] is long ordinal && ordinal <= visible).GroupBy(r => (long)r[0]!).ToDictionary(g => g.Key, g => g.First()[1]);

    private long? State(string column) => One($"SELECT {column} FROM papers_state");

    private long? Highest(string table) => One($"SELECT max(ordinal) FROM {table}");

    private long? One(string query)
    {
        try
        {
            return _copy.Connection.Scalar(query) as long?;
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            return null;
        }
    }
}
