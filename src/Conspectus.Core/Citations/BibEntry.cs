using System.Buffers;
using System.Globalization;
using System.Text;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Core.Citations;

/// <summary>A paper as a BibTeX entry.</summary>
public static class BibEntry
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .");

    /// <summary>The <c>@inproceedings</c> entry of a paper, ending in a line feed.</summary>
    /// <remarks>The title is written as correct TeX from the parsed source; missing fields are left out.</remarks>
    public static string Write(Paper paper)
    {
        var entry = new StringBuilder().Append("@inproceedings{").Append(paper.Key).Append(",\n");
        Field(entry, "title", "{" + TexDocument.Parse(paper.Title.Source).ToBibTeX() + "}");
        var authors = Names([.. paper.Authors.Select(PersonName.Of)]);
        if (authors.Count > 0) Field(entry, "author", string.Join(" and ", authors));
        Field(entry, "booktitle", Escape(Venue(paper)));
        if (paper.Edition.Year > 0) Field(entry, "year", paper.Edition.Year.ToString(CultureInfo.InvariantCulture));
        if (paper.Url is { } url) Field(entry, "url", Address(url));
        return entry.Append("}\n").ToString();
    }

    private static string Venue(Paper paper) => paper.Edition.Conference == "NeurIPS"
        ? "Advances in Neural Information Processing Systems"
        : paper.Edition.ToString();

    private static void Field(StringBuilder entry, string name, string value) =>
        entry.Append("  ").Append(name.PadRight(9)).Append(" = {").Append(value).Append("},\n");

    // "others" is BibTeX's word for authors who are not named, and only at the end.
    private static List<string> Names(List<PersonName> people) => [.. people
        .Select((p, i) => (
            Text: p.Invert(t => Escape(t, title: false)),
            MayBreak: p.Kind == NameKind.Person || (p.Kind == NameKind.Others && i < people.Count - 1)))
        .Where(n => n.Text.AsSpan().ContainsAnyExcept("{} ,"))
        .Select(n => n.MayBreak && BreaksList(n.Text) ? "{" + n.Text + "}" : n.Text)];

    // BibTeX parts names at the word "and", reads "others" as "et al." and takes two commas in a name at most.
    private static bool BreaksList(string name) =>
        name.Split((char[]?)null).Any(w => w.Equals("and", StringComparison.OrdinalIgnoreCase))
        || name.Equals("others", StringComparison.OrdinalIgnoreCase)
        || name.Count(c => c == ',') > 2;

    private static string Address(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    // Most names are plain letters, which TeX writes as they are.
    private static string Escape(string text, bool title = true) =>
        !title && !text.AsSpan().ContainsAnyExcept(Plain) ? text : TexDocument.Parse(text).ToBibTeX(protectCapitals: title);
}
