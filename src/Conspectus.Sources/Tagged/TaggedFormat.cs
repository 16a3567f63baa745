using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;
using Conspectus.Sources.Ris;

namespace Conspectus.Sources.Tagged;

/// <summary>A list of PubMed (.nbib), an export of Web of Science, or EndNote's Refer (.enw).</summary>
/// <param name="dialect">Which of them.</param>
internal sealed partial class TaggedFormat(TaggedDialect dialect) : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => dialect switch
    {
        TaggedDialect.PubMed => "PubMed list",
        TaggedDialect.WebOfScience => "Web of Science export",
        _ => "EndNote export",
    };

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => !head.IsBinary && head.Json is null && Start().IsMatch(head.Text);

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var builder = new RecordBuilder(log, page.Name, null);
            using var reader = new StreamReader(page.OpenContent(input.Cancel));
            long number = 0;
            foreach (var entry in TaggedReader.Read(reader, dialect))
            {
                input.Tick(page, ++number);
                var fields = new NamedFields(builder, page.Name, log);
                var key = dialect switch
                {
                    TaggedDialect.PubMed => Fill(fields, entry),
                    TaggedDialect.WebOfScience => FillWebOfScience(fields, entry),
                    _ => FillRefer(fields, entry),
                };
                if (fields.Build($"record {Figures.Count(number)} (line {Figures.Count(entry.Line)})",
                    key) is { } record) yield return record;
            }
        }
    }

    private static string Fill(NamedFields fields, RisRecord entry)
    {
        fields.Add("title", entry.First("TI", "BTI", "CTI"));
        fields.Add("abstract", entry.First("AB"));
        // Full names where they are told; the short ones are the same people.
        var names = entry.All("FAU").ToList();
        if (names.Count == 0) names = [.. entry.All("AU")];
        foreach (var name in names) fields.AddAuthor(name);
        foreach (var team in entry.All("CN")) fields.AddAuthor($"{{{team}}}");
        foreach (var keyword in entry.All("OT", "MH")) fields.AddKeyword(keyword.TrimStart('*'));
        fields.Add("year", Year(entry.First("DP", "DEP")));
        fields.Add("venue", entry.First("JT", "TA"));
        fields.Add("doi", entry.All("LID", "AID", "SO").FirstOrDefault(v => v.EndsWith("[doi]", StringComparison.Ordinal))?[..^5].Trim());
        var number = entry.First("PMID");
        if (number.Length > 0) fields.Add("url", $"https://pubmed.ncbi.nlm.nih.gov/{Uri.EscapeDataString(number)}/");
        return number;
    }

    private static string FillWebOfScience(NamedFields fields, RisRecord entry)
    {
        fields.Add("title", entry.First("TI"));
        fields.Add("abstract", entry.First("AB"));
        var names = entry.All("AF").ToList();
        if (names.Count == 0) names = [.. entry.All("AU")];
        foreach (var name in names) fields.AddAuthor(name);
        foreach (var team in entry.All("CA")) fields.AddAuthor($"{{{team}}}");
        foreach (var keyword in entry.All("DE").SelectMany(k => k.Split(';', StringSplitOptions.TrimEntries))) fields.AddKeyword(keyword);
        fields.Add("year", Year(entry.First("PY")));
        fields.Add("venue", entry.First("CT", "SO"));
        fields.Add("doi", entry.First("DI", "D2"));
        return entry.First("UT");
    }

    private static string FillRefer(NamedFields fields, RisRecord entry)
    {
        fields.Add("title", entry.First("T"));
        fields.Add("abstract", entry.First("X"));
        foreach (var name in entry.All("A")) fields.AddAuthor(name);
        foreach (var keyword in entry.All("K").SelectMany(k => k.Split(';', StringSplitOptions.TrimEntries))) fields.AddKeyword(keyword);
        fields.Add("year", Year(entry.First("D", "8")));
        fields.Add("venue", entry.First("B", "J", "S"));
        fields.Add("doi", entry.First("R"));
        fields.Add("url", entry.First("U"));
        return entry.First("F", "M");
    }

    private static string Year(string date) => FourDigits().Match(date).Value;

    private Regex Start() => dialect switch
    {
        TaggedDialect.PubMed => PubMedStart(),
        TaggedDialect.WebOfScience => WebOfScienceStart(),
        _ => ReferStart(),
    };

    [GeneratedRegex("(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"\A\s*(?:PMID|OWN) {0,2}- ?\w", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedStart();

    [GeneratedRegex(@"\A\s*(?:FN [^\n]*\n(?:VR [^\n]*\n)?\s*)?PT [A-Z]\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex WebOfScienceStart();

    [GeneratedRegex(@"\A\s*%[0A-Z] [^\n]+\n(?:%[0-9A-Z@] |\s*[^%\s])", RegexOptions.CultureInvariant)]
    private static partial Regex ReferStart();
}
