using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Mods;

/// <summary>Makes records of works described in MODS.</summary>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed partial class ModsWorks(string source, ReadingLog log)
{
    private static readonly HashSet<string> OtherRoles = new(StringComparer.Ordinal)
    {
        "editor", "edt", "translator", "trl", "publisher", "pbl", "sponsor", "spn", "funder", "fnd", "distributor", "dst", "recipient",
            "rcp",
        "degree grantor", "dgg", "thesis advisor", "ths",
    };

    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>The record of a work, or null where it makes none, which is then reported.</summary>
    public Record? Read(MarkupElement work, string position)
    {
        if (work.IsTooLarge)
        {
            log.Issues.Report(source, position, "", "It is larger than any record is; it was left out.");
            return null;
        }

        var host = work.All("relatedItem").FirstOrDefault(r => r.Attribute("type") == "host");
        var fields = new NamedFields(_builder, source, log);
        fields.Add("title", Title(work));
        fields.Add("abstract", string.Join("\n\n", work.All("abstract").Select(a => a.Text)));
        foreach (var name in Makers(work)) AddAuthor(fields, name);
        foreach (var topic in work.All("subject").SelectMany(s => s.All("topic"))) fields.AddKeyword(topic.Text);
        fields.Add("year", Year(work) is { Length: > 0 } own ? own : host is null ? "" : Year(host));
        fields.Add("venue", host is null ? "" : Title(host));
        fields.Add("doi", work.All("identifier").FirstOrDefault(i => i.Attribute("type") == "doi")?.Text);
        fields.Add("url", work.All("location").SelectMany(l => l.All("url")).Select(u => u.Text).FirstOrDefault());
        return fields.Build(position, work.Attribute("ID"));
    }

    private static string Title(MarkupElement work)
    {
        var info = work.All("titleInfo").FirstOrDefault(t => t.Attribute("type").Length == 0) ?? work.Child("titleInfo");
        if (info is null) return "";
        var title = $"{info.TextAt("nonSort")} {info.TextAt("title")}".Trim();
        if (info.TextAt("subTitle") is { Length: > 0 } more) title = $"{title.TrimEnd(' ', ':')}: {more}";
        if (info.TextAt("partNumber") is { Length: > 0 } number) title = $"{title.TrimEnd('.')}. {number}";
        return info.TextAt("partName") is { Length: > 0 } part ? $"{title}: {part}" : title;
    }

    // Authors, or where there are none whoever else made the work: its photographer, its musicians.
    private static List<MarkupElement> Makers(MarkupElement work)
    {
        var names = work.All("name").ToList();
        var authors = names.FindAll(n => Roles(n) is var roles && (roles.Count == 0 || roles.Exists(r =>
            r is "author" or "aut" or "creator" or "cre")));
        return authors.Count > 0 ? authors : names.FindAll(n => !Roles(n).Exists(OtherRoles.Contains));
    }

    private static List<string> Roles(MarkupElement name) =>
        [.. name.All("role").SelectMany(r => r.All("roleTerm")).Select(t => t.Text.ToLowerInvariant())];

    private static void AddAuthor(NamedFields fields, MarkupElement name)
    {
        string Part(string type) => string.Join(' ', name.All("namePart").Where(p => p.Attribute("type") == type).Select(p => p.Text));
        var affiliation = name.TextAt("affiliation");
        var (family, given, whole) = (Part("family"), Part("given"), Part(""));
        if (family.Length > 0) fields.AddAuthor(given.Length > 0 ? $"{family}, {given}" : family, affiliation);
        else fields.AddAuthor(name.Attribute("type") is "corporate" or "conference" && whole.Length > 0 ? $"{{{whole}}}" : whole,
            affiliation);
    }

    private static string Year(MarkupElement work)
    {
        var dates = work.All("originInfo").Concat(work.All("part"))
            .SelectMany(o => o.Children.Where(c => c.Name is "dateIssued" or "copyrightDate" or "dateCreated" or "date"))
            .OrderBy(d => d.Name switch { "copyrightDate" => 0, "dateIssued" => 1, _ => 2 })
            .ThenBy(d => d.Attribute("point") switch { "start" => 0, "" => 1, _ => 2 });
        return dates.Select(d => FourDigits().Match(d.Text)).FirstOrDefault(m => m.Success)?.Value ?? "";
    }

    [GeneratedRegex("(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
