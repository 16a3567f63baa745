using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Sources.Tests.Zotero;

/// <summary>
/// An item that Zotero's own translator makes of a test case, or a record of ours, in the form in which the two are compared: plain text,
/// names without full stops behind initials, years that are years, each keyword once.
/// </summary>
internal sealed partial record ZoteroItem(string Title, string Authors, string Year, string Abstract, string Doi, string Keywords)
{
    /// <summary>The item that Zotero makes.</summary>
    public static ZoteroItem Expected(JsonElement item)
    {
        string Text(params string[] names) => names
            .Select(n => item.TryGetProperty(n, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()!
                : "").FirstOrDefault(t => t.Length > 0, "");
        // Bills, cases and messages have their titles under other names.
        return new ZoteroItem(
            Plain(Text("title", "caseName", "nameOfAct", "subject")), string.Join("; ", Makers(item).Select(Name).Distinct()),
            Year4(Text("date", "dateDecided", "dateEnacted", "issueDate")), Letters(Placeholder(Plain(Tex(Text("abstractNote"))))),
                Text("DOI").ToLowerInvariant(),
            Keys(item.GetProperty("tags").EnumerateArray().Select(t =>
                t.ValueKind == JsonValueKind.String ? t.GetString()! : t.GetProperty("tag").GetString()!)))
        {
            Others = [.. item.GetProperty("creators").EnumerateArray().GroupBy(c => c.GetProperty("creatorType").GetString())
                .Select(g => string.Join("; ", g.Select(FullName).Select(Name)))],
        };
    }

    /// <summary>How many of its fields are empty: those that tell most are looked for first.</summary>
    public int Empty => new[] { Title, Authors, Year, Abstract, Doi, Keywords }.Count(f => f.Length == 0);

    private static bool Same(string zotero, string own) => zotero.Length == 0 || zotero == own;

    private static string FullName(JsonElement creator) =>
        $"{(creator.TryGetProperty("firstName", out var first) ? first.GetString() : "")} {creator.GetProperty("lastName").GetString()}";

    private static readonly SearchValues<char> TexSigns = SearchValues.Create("\\{}$~-`'");

    /// <summary>The names of each kind of makers, where there are several kinds and none is authors.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Whether a record of ours is this item: what Zotero leaves empty, and ours finds in the same record, is no
    /// difference.</summary>
    public bool Is(ZoteroItem own) => Same(Title, own.Title) && Same(Year, own.Year) && Same(Abstract, own.Abstract) && Same(Doi, own.Doi)
        && own.Title.Length > 0 && Keywords == own.Keywords && (Same(Authors, own.Authors) || Others.Contains(own.Authors));

    /// <summary>The item that a record of ours is.</summary>
    public static ZoteroItem Of(Core.Papers.Record record) => new(
        Plain(Tex(record.Title)),
        string.Join("; ", record.Authors.Select(PersonName.Of).Select(n => Name($"{n.Given} {n.Particle} {n.Family} {n.Suffix}"))),
        record.Year?.ToString(CultureInfo.InvariantCulture) ?? "", Letters(Plain(Tex(record.Abstract))), record.Identifiers.Doi ?? "",
            Keys(record.Keywords));

    // Authors, or where there are none whoever else made the work: an artist, an inventor, a director.
    private static IEnumerable<string> Makers(JsonElement item)
    {
        var all = item.GetProperty("creators").EnumerateArray().ToList();
        var authors = all.FindAll(c => c.GetProperty("creatorType").GetString() == "author");
        return (authors.Count > 0 ? authors : all.FindAll(c => c.GetProperty("creatorType").GetString()
            is not ("editor" or "seriesEditor" or "translator" or "contributor" or "attorneyAgent" or "recipient" or "castMember" or "wordsBy")))
            .Select(FullName);
    }

    // The parts of a name in alphabetical order, so that "Samuel King, Jr." is written in one way; digits and brackets behind a name are
    // no part of it.
    private static string Name(string name) => string.Join(' ', NameSigns().Replace(Plain(Tex(name)), " ")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Initials).Order(StringComparer.Ordinal));

    // "KC" is "K. C.".
    private static IEnumerable<string> Initials(string word) =>
        word.Length <= 3 && word.All(char.IsAsciiLetterUpper) ? word.Select(c => $"{c}") : [word];

    private static string Year4(string date) => FourDigits().Match(date).Value;

    private static string Placeholder(string text) => text == "Abstract" ? "" : text;

    // Of abstracts the words count, not how signs between them are set.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Keys(IEnumerable<string> keywords) =>
        string.Join(" | ", keywords.Select(Tex).Select(Plain).Select(k => k.TrimStart('*')).Where(k => k.Length > 0).Distinct().Order(StringComparer.Ordinal));

    private static string Tex(string text) => text.AsSpan().ContainsAny(TexSigns) ? TexDocument.Parse(text).ToText() : text;

    private static string Plain(string text) => string.Join(' ', Tags().Replace(WebUtility.HtmlDecode(text), "")
        .Normalize(NormalizationForm.FormKC).Replace(" :", ":", StringComparison.Ordinal).Replace("--", "–",
            StringComparison.Ordinal).Replace('’', '\'')
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\([^)]*\)|[.,:0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NameSigns();

    [GeneratedRegex("<[^<>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("(?<![0-9])(?:1[0-9]|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
