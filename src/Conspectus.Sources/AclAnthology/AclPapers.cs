using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.AclAnthology;

/// <summary>Makes records of the Anthology's papers.</summary>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
internal sealed class AclPapers(string source, ReadingLog log)
{
    private const string Site = "https://aclanthology.org/";
    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>The record of a paper, or null where it makes none, which is then reported.</summary>
    public Record? Read(MarkupElement paper, AclVolume volume)
    {
        var position = $"paper {paper.Attribute("id")} (line {Figures.Count(paper.Line)})";
        if (paper.IsTooLarge)
        {
            log.Issues.Report(source, position, "", "The paper is larger than any is; it was left out.");
            return null;
        }

        var fields = new NamedFields(_builder, source, log);
        fields.Add("title", paper.Child("title") is { } title ? MarkupText.ToTex(title) : "");
        fields.Add("abstract", paper.Child("abstract") is { } text ? MarkupText.ToTex(text) : "");
        fields.Add("year", paper.TextAt("year") is { Length: > 0 } year ? year : volume.Year);
        if (paper.Child("booktitle") is { } own) fields.Add("venue", own.Text);
        fields.Add("conference", volume.Conference);
        fields.Add("doi", paper.TextAt("doi"));
        foreach (var author in paper.All("author")) AddAuthor(fields, author);
        foreach (var keyword in paper.All("keywords").SelectMany(k => k.Text.Split(','))) fields.AddKeyword(keyword);
        var address = paper.TextAt("url");
        var id = volume.IdentifierOf(paper.Attribute("id"));
        if (id.Length == 0 && address.Length > 0 && !address.Contains('/')) id = address;
        fields.Add("anthologyid", id);
        AddAddresses(fields, address, id);
        var record = fields.Build(position, id.Length > 0 ? id : paper.TextAt("bibkey"));
        if (record is null || paper.Child("retracted") is null) return record;
        return record with { Decision = "retracted" };
    }

    private static void AddAuthor(NamedFields fields, MarkupElement author)
    {
        var (first, last) = (author.TextAt("first"), author.TextAt("last"));
        var affiliation = author.TextAt("affiliation");
        if (last.Length == 0 && first.Length == 0) fields.AddAuthor(author.Text, affiliation);
        else fields.AddAuthor($"{first} {last}".Trim(), affiliation, first.Length > 0 && last.Contains(' ') ? last : null);
    }

    // The address is a name within the site, unless it leads elsewhere.
    private static void AddAddresses(NamedFields fields, string address, string id)
    {
        if (address.Contains("://", StringComparison.Ordinal))
        {
            fields.Add(address.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "pdf" : "url", address);
            return;
        }

        var name = address.Length > 0 ? address : id;
        if (name.Length == 0) return;
        fields.Add("url", $"{Site}{Uri.EscapeDataString(name)}/");
        if (address.Length > 0) fields.Add("pdf", $"{Site}{Uri.EscapeDataString(name)}.pdf");
    }
}
