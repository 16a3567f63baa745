using System.Buffers;
using System.Globalization;
using System.Text;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Tex;

namespace Conspectus.Core.Citations;

/// <summary>A paper as a BibTeX entry.</summary>
public static class BibEntry
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .");

    /// <summary>The <c>@inproceedings</c> entry that cites a paper, ending in a line feed.</summary>
    /// <remarks>The title is written as correct TeX from the parsed source; missing fields are left out.</remarks>
    public static string Write(Paper paper)
    {
        var entry = Begin(paper);
        Field(entry, "booktitle", Escape(Proceedings.TitleOf(paper.Edition)));
        if (paper.Edition.Year > 0) Field(entry, "year", paper.Edition.Year.ToString(CultureInfo.InvariantCulture));
        if (paper.Url is { } url) Field(entry, "url", Address(url));
        return entry.Append("}\n").ToString();
    }

    /// <summary>The entry with all that the library knows of the paper, so that another library loses nothing by it.</summary>
    /// <remarks>
    /// What no style knows stands in fields of its own, which BibTeX and biber pass over: <c>acronym</c> (the conference's short name),
    /// <c>decision</c>, <c>session</c>, <c>track</c>, <c>area</c>, <c>pdf</c>, the identifiers under the names of their catalogues,
    /// <c>mark</c> and <c>tags</c>. The note stands in <c>annotation</c>, as reference managers expect.
    /// </remarks>
    /// <param name="paper">The paper.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="remarks">What the reader recorded about it.</param>
    public static string Write(Paper paper, BibDialect dialect, ReaderRemarks remarks)
    {
        var (entry, isBibLaTeX, edition) = (Begin(paper), dialect == BibDialect.BibLaTeX, paper.Edition);
        Field(entry, "booktitle", Escape(Proceedings.TitleOf(paper.Edition)));
        if (isBibLaTeX) Field(entry, "eventtitle", Escape(edition.ToString()));
        Field(entry, "acronym", Escape(edition.Conference));
        Optional(entry, isBibLaTeX ? "date" : "year", edition.Year > 0 ? edition.Year.ToString(CultureInfo.InvariantCulture) : null);
        Optional(entry, "url", paper.Url is { } url ? Address(url) : null);
        Optional(entry, "pdf", paper.PdfUrl is { } pdf ? Address(pdf) : null);
        foreach (var identifier in paper.Identifiers.List()) Identify(entry, identifier, isBibLaTeX);
        Optional(entry, "keywords", Keywords(paper.Keywords));
        Optional(entry, "decision", Decisions.Word(paper.Decision));
        Optional(entry, "session", paper.Session is { } session ? Word(session) : null);
        Optional(entry, "track", paper.Track is { } track ? Word(track) : null);
        Optional(entry, "area", paper.SourceTopic is { } area ? Word(area) : null);
        Optional(entry, "abstract", Paragraphs(TexDocument.Parse(paper.Abstract.Source).ToBibTeX(protectCapitals: false)));
        Optional(entry, "mark", remarks.Mark == Mark.Unread ? null : MarkWords.Of(remarks.Mark));
        Optional(entry, "tags", BibNote.Write(string.Join("; ", remarks.Tags)));
        Optional(entry, "annotation", BibNote.Write(remarks.Note));
        return entry.Append("}\n").ToString();
    }

    private static StringBuilder Begin(Paper paper)
    {
        var entry = new StringBuilder().Append("@inproceedings{").Append(paper.Key).Append(",\n");
        Field(entry, "title", "{" + TexDocument.Parse(paper.Title.Source).ToBibTeX() + "}");
        var authors = Names([.. paper.Authors.Select(PersonName.Of)]);
        if (authors.Count > 0) Field(entry, "author", string.Join(" and ", authors));
        return entry;
    }

    private static void Identify(StringBuilder entry, Identifier identifier, bool isBibLaTeX)
    {
        if (identifier.Scheme == IdentifierScheme.Doi) Field(entry, "doi", Address(identifier.Value));
        else if (identifier.Scheme == IdentifierScheme.Arxiv)
        {
            Field(entry, "eprint", Address(identifier.Value));
            Field(entry, isBibLaTeX ? "eprinttype" : "archiveprefix", "arXiv");
        }
        else Field(entry, FieldOf(identifier.Scheme), Address(identifier.Value));
    }

    /// <summary>The field in which the identifier of a catalogue stands that BibTeX has no field for.</summary>
    /// <param name="scheme">The catalogue.</param>
    public static string FieldOf(IdentifierScheme scheme) => scheme.ToString().ToLowerInvariant();

    // A semicolon behind a single one tells that its commas part nothing.
    private static string Keywords(IReadOnlyList<string> keywords)
    {
        var some = string.Join(keywords.Any(k => k.Contains(',')) ? "; " : ", ", keywords.Select(Word));
        return keywords.Count == 1 && some.Contains(',') ? some + ";" : some;
    }

    // Keywords and names of sessions are plain text.
    private static string Word(string text) => TexDocument.Parse(text).ToBibTeX(protectCapitals: false);

    // BibTeX folds empty lines.
    private static string Paragraphs(string tex) => tex.Replace("\n\n", "\n\\par\n", StringComparison.Ordinal);

    private static void Optional(StringBuilder entry, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Field(entry, name, value);
    }

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
