using System.Text.RegularExpressions;
using Conspectus.Core.Citations;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;
using Conspectus.Tex;

namespace Conspectus.Sources.BibTex;

/// <summary>Makes records of entries.</summary>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed partial class BibTexRecords(string source, ReadingLog log)
{
    private const int LongestKey = 100;

    // Volumes, and what steers a style or other entries.
    private static readonly HashSet<string> NoPapers = new(StringComparer.Ordinal)
    {
        "proceedings", "mvproceedings", "collection", "mvcollection", "reference", "mvreference", "periodical", "set", "xdata", "control",
        "ieeetranbstctl", "bibnote",
    };

    // The columns that a record is made of, each with the fields that may hold it, the best first.
    private static readonly (string Column, string[] Fields)[] Columns =
    [
        ("keywords", ["keywords", "keyword", "author_keywords"]), ("year", ["year", "date"]),
        ("venue", ["booktitle", "eventtitle", "journal", "journaltitle"]), ("session", ["session"]), ("track", ["track"]),
        ("conference", ["acronym"]), ("decision", ["decision"]), ("topic", ["area"]),
    ];

    private static readonly (string Column, string[] Fields)[] Addresses =
        [("doi", ["doi"]), ("url", ["url", "ee", "biburl"]), ("pdf", ["pdf", "pdfurl"])];

    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>Whether entries of a type are no papers but what papers stand in, or none at all.</summary>
    public static bool IsNoPaper(string type) => NoPapers.Contains(type);

    /// <summary>The record that an entry is, or null where it is none, which is then reported.</summary>
    public Record? Read(BibTexEntry entry)
    {
        var position = entry.Key.Length is > 0 and <= LongestKey
            ? $"{entry.Key} (line {Figures.Count(entry.Line)})"
            : $"entry of line {Figures.Count(entry.Line)}";
        foreach (var trouble in entry.Troubles) log.Issues.Report(source, position, "", trouble);
        if (IsNoPaper(entry.Type))
        {
            log.Note(entry.Type, "Entries that are volumes, no papers, and were left out", entry.First("title", "booktitle"));
            return null;
        }

        if (entry.Type == "string" || entry.Fields.Count == 0)
        {
            log.Issues.Report(source, position, "", "The entry has no fields; it was left out.");
            return null;
        }

        var columns = new RecordColumns();
        Add(columns, "title", Title(entry));
        Add(columns, "abstract", entry.First("abstract", "annote"));
        foreach (var (column, fields) in Columns) Add(columns, column, Plain(entry.First(fields)));
        foreach (var (column, fields) in Addresses) Add(columns, column, Address(entry.First(fields)));
        Add(columns, "arxiv", Arxiv(entry));
        var names = BibTexNames.Split(entry.First("author"));
        var people = RecordChecks.Authors(
            [.. names.Where(n => n != "others").Select(n => new Author(Dashes(BibTexNames.Plain(n))))], _ => { },
            reason => log.Issues.Report(source, position, "author", reason));
        return _builder.Build(columns, position, entry.Key.Length <= LongestKey ? entry.Key : "") is { } record
            ? record with { Authors = people, Identifiers = Catalogued(entry).Aggregate(record.Identifiers, (known, id) => known.Or(id)) }
            : null;
    }

    // As our own exports name them.
    private static IEnumerable<Identifiers> Catalogued(BibTexEntry entry) => Enum.GetValues<IdentifierScheme>()
        .Where(s => s is not (IdentifierScheme.Doi or IdentifierScheme.Arxiv))
        .Select(s => IdentifierText.OfField(s, Address(entry.First(BibEntry.FieldOf(s)))));

    private void Add(RecordColumns columns, string name, string value)
    {
        if (value.Length > 0) columns.Add(log.Name(name), new SourceValue(value, log.Texts));
    }

    // {{A Title}} has braces that only keep its capitals.
    private static string Title(BibTexEntry entry)
    {
        var (title, more) = (Bare(entry.First("title")), Bare(entry.First("subtitle")));
        return more.Length == 0 || title.Contains(more, StringComparison.OrdinalIgnoreCase) ? title : $"{title}: {more}";
    }

    private static string Bare(string value)
    {
        while (value is ['{', .. var inner, '}'] && IsBalanced(inner)) value = inner.Trim();
        return value;
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '{') depth++;
            if (c == '}' && --depth < 0) return false;
        }

        return depth == 0;
    }

    private static string Plain(string value) =>
        value.AsSpan().ContainsAny("\\{}$~") ? TexDocument.Parse(value).ToText().Trim() : value;

    // Names stay TeX until they are read as names, where two hyphens are two hyphens.
    private static string Dashes(string name) =>
        name.Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal);

    // Addresses are no TeX, but for signs that are escaped in it.
    private static string Address(string value)
    {
        if (UrlCommand().Match(value) is { Success: true } command) value = command.Groups["address"].Value;
        return EscapedSign().Replace(value, "${sign}").Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal).Trim();
    }

    // eprint = {2301.00001}, archiveprefix = {arXiv}; or "arXiv preprint arXiv:2301.00001" in the place of a journal.
    private static string Arxiv(BibTexEntry entry)
    {
        var archive = entry.First("archiveprefix", "eprinttype");
        var eprint = Address(entry.First("arxiv", "arxivid", "eprint"));
        if (eprint.Length > 0 && (archive.Length == 0 || archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase))
            && !eprint.Contains("://", StringComparison.Ordinal)) return eprint;
        return Preprint().Match($"{entry.First("journal", "journaltitle")} {entry.First("note")} {entry.First("howpublished")}") is
        { Success: true } match ? match.Groups["number"].Value : "";
    }

    [GeneratedRegex(@"^\s*\\(?:url|path)\s*\{(?<address>.*)\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex UrlCommand();

    [GeneratedRegex(@"\\(?<sign>[_%&#~$])", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedSign();

    [GeneratedRegex(@"arxiv[:\s]+(?:preprint\s+)?(?:arxiv:\s*)?(?<number>[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();
}
