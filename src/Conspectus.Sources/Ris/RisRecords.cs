using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Ris;

/// <summary>Makes records of those of a RIS file.</summary>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed partial class RisRecords(string source, ReadingLog log)
{
    private static readonly char[] Separators = [';', ' ', '\t'];
    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>The record, or null where it makes none, which is then reported.</summary>
    public Record? Read(RisRecord entry, string position)
    {
        var fields = new NamedFields(_builder, source, log);
        fields.Add("title", entry.First("TI", "T1", "CT", "BT", "ST"));
        fields.Add("abstract", entry.First("AB", "N2"));
        foreach (var author in entry.All("AU", "A1")) fields.AddAuthor(Person(author));
        foreach (var keyword in entry.All("KW").SelectMany(Keywords)) fields.AddKeyword(keyword);
        AddYear(entry, fields, position);
        if (entry.First("DP") == RisRecord.OwnDatabase) AddOwn(entry, fields);
        fields.Add("venue", entry.First("T2", "JF", "JO", "JA", "J2", "C3", "T3"));
        fields.Add("doi", Doi(entry));
        var addresses = entry.All("UR", "L2", "LK").SelectMany(u => u.Split(Separators)).Where(IsAddress).ToList();
        fields.Add("url", addresses.FirstOrDefault());
        fields.Add("pdf", entry.All("L1").SelectMany(u => u.Split(Separators)).FirstOrDefault(IsAddress));
        return fields.Build(position, entry.First("ID"));
    }

    // The tags that RIS leaves to its users, as our own exports use them.
    private static void AddOwn(RisRecord entry, NamedFields fields)
    {
        var (edition, year) = (entry.First("T2"), entry.First("PY"));
        var namesYear = year.Length > 0 && edition.EndsWith(year, StringComparison.Ordinal);
        fields.Add("conference", namesYear ? edition[..^year.Length].Trim() : edition);
        foreach (var (column, tag) in new[] { ("decision", "U3"), ("track", "U4"), ("session", "U5"), ("topic", "C8") })
            fields.Add(column, entry.First(tag));
    }

    // "Shannon,Claude E." is written "Shannon, Claude E." elsewhere.
    private static string Person(string name) => BareComma().Replace(name, ", ");

    // One tag a keyword, or several in one; a star marks the main ones.
    private static IEnumerable<string> Keywords(string value) =>
        value.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(k => k.StartsWith('*') ? k[1..] : k);

    private void AddYear(RisRecord entry, NamedFields fields, string position)
    {
        var dates = entry.All("PY").Concat(entry.All("DA")).Concat(entry.All("Y1")).ToList();
        var year = dates.Select(d => FirstYear().Match(d)).FirstOrDefault(m => m.Success)?.Groups["year"].Value;
        if (year is not null) fields.Add("year", year);
        else if (dates.Count > 0) log.Issues.Report(source, position, "PY", "It is not a year; it was left out.");
    }

    private static string Doi(RisRecord entry) =>
        entry.First("DO", "DI") is { Length: > 0 } own ? own
        : entry.All("M3", "N1", "UR", "L3").Select(v => NotedDoi().Match(v)).FirstOrDefault(m => m.Success)?.Groups["doi"].Value ?? "";

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@",(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex BareComma();

    // "2014//", "2008/08/01", "2018 Export Date: …", "Aug 2008"
    [GeneratedRegex(@"(?<![0-9])(?<year>1[5-9][0-9]{2}|20[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FirstYear();

    [GeneratedRegex(@"(?:^doi:?\s*|doi\.org/)(?<doi>10\.[0-9]{4,9}/\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotedDoi();
}
