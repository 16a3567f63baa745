using System.Globalization;
using System.Text;
using System.Text.Json;
using Conspectus.Articles.Markdown;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Exporting;

/// <summary>Writes the notes of a vault.</summary>
internal static class VaultNote
{
    /// <summary>The note of a paper.</summary>
    /// <param name="item">The paper.</param>
    /// <param name="index">What else there is in the vault.</param>
    /// <param name="similar">The papers to link as similar.</param>
    public static string OfPaper(ExportItem item, VaultIndex index, IReadOnlyList<VaultLink> similar)
    {
        var (paper, note) = (item.Paper, new StringBuilder());
        FrontMatter(note, item);
        note.Append("\n# ").Append(MarkdownText.Opening(paper.Title.Text)).Append('\n');
        if (paper.Authors.Count > 0)
            note.Append('\n').AppendJoin(", ", paper.Authors.Select(a => index.Author(a.Name)?.ToString() ?? Plain(a.Name))).Append('\n');
        var facts = new[]
        {
            Plain(paper.Edition.ToString()), Decisions.Word(paper.Decision), index.Topic(item.Topic?.Id)?.ToString() ?? "",
            Address("Paper", paper.Url), Address("PDF", paper.PdfUrl != paper.Url ? paper.PdfUrl : null),
        };
        note.Append('\n').AppendJoin(" · ", facts.Where(f => f.Length > 0)).Append('\n');
        if (paper.Abstract.Text.Length > 0)
        {
            note.Append("\n## Abstract\n");
            foreach (var paragraph in paper.Abstract.Text.Split("\n\n"))
                note.Append('\n').Append(MarkdownText.Opening(paragraph)).Append('\n');
        }

        if (item.Note.Length > 0) note.Append("\n## Note\n\n").Append(item.Note.TrimEnd()).Append('\n');
        if (similar.Count > 0) List(note.Append("\n## Similar\n\n"), similar);
        return note.ToString();
    }

    /// <summary>The note of a topic or an author.</summary>
    public static string OfGroup(VaultGroup group)
    {
        var note = new StringBuilder("# ").Append(MarkdownText.Opening(group.Link.Label)).Append("\n\n");
        List(note, group.Papers);
        return note.ToString();
    }

    /// <summary>The note that leads to all others.</summary>
    public static string OfIndex(VaultIndex index)
    {
        var note = new StringBuilder("# Papers\n");
        if (index.Topics.Any()) List(note.Append("\n## Topics\n\n"), index.Topics.Select(t => t.Link));
        if (index.Authors.Any()) List(note.Append("\n## Authors\n\n"), index.Authors.Select(a => a.Link));
        if (index.Papers.Count > 0) List(note.Append("\n## All papers\n\n"), index.Papers);
        return note.ToString();
    }

    /// <summary>Text that stays text.</summary>
    public static string Plain(string text) => MarkdownText.Escape(text);

    private static void List(StringBuilder note, IEnumerable<VaultLink> links)
    {
        foreach (var link in links) note.Append("- ").Append(link).Append('\n');
    }

    private static string Address(string label, string? url) => url is null ? "" : $"[{label}](<{MarkdownText.Address(url)}>)";

    private static void FrontMatter(StringBuilder note, ExportItem item)
    {
        var paper = item.Paper;
        note.Append("---\n");
        Property(note, "title", paper.Title.Text);
        Property(note, "aliases", [paper.Title.Text]);
        Property(note, "key", paper.Key);
        Property(note, "authors", [.. paper.Authors.Select(a => a.Name)]);
        Property(note, "conference", paper.Edition.Conference);
        if (paper.Edition.Year > 0) note.Append("year: ").Append(paper.Edition.Year.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Property(note, "decision", Decisions.Word(paper.Decision));
        Property(note, "topic", item.Topic?.Label);
        Property(note, "keywords", paper.Keywords);
        Property(note, "mark", item.Row.Mark == Mark.Unread ? null : MarkWords.Of(item.Row.Mark));
        Property(note, "tags", [.. item.Row.Tags.Select(t => Tag(t.Name)).Where(t => t.Length > 0)]);
        Property(note, "url", paper.Url);
        Property(note, "doi", paper.Identifiers.Doi);
        note.Append("---\n");
    }

    private static void Property(StringBuilder note, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) note.Append(name).Append(": ").Append(Quoted(value)).Append('\n');
    }

    private static void Property(StringBuilder note, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        note.Append(name).Append(":\n");
        foreach (var value in values) note.Append("  - ").Append(Quoted(value)).Append('\n');
    }

    // A JSON string is a double-quoted scalar of YAML 1.2.
    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(MarkdownText.Whole(text), System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    // A tag of Obsidian has letters, digits, "_", "-" and "/", and is no mere number.
    private static string Tag(string name)
    {
        var tag = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '_' or '/' ? c : '-')).Trim('-', '/');
        return tag.Length > 0 && tag.All(char.IsAsciiDigit) ? "tag-" + tag : tag;
    }
}
