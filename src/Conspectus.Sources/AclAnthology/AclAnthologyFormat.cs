using Conspectus.Core.Papers;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.AclAnthology;

/// <summary>A collection of the ACL Anthology: its volumes, each with what it is and its papers.</summary>
internal sealed class AclAnthologyFormat : ISourceFormat
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal) { "meta", "paper", "frontmatter", "event" };
    private static readonly HashSet<string> Opened = new(StringComparer.Ordinal) { "collection", "volume" };

    /// <inheritdoc/>
    public string Kind => "ACL Anthology XML";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Root is { Name: "collection" or "volume" } root
        && (root.Beginning.Contains("<paper", StringComparison.Ordinal) || root.Beginning.Contains("<meta>", StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            using var xml = new MarkupStream(page, input.Cancel);
            var papers = new AclPapers(page.Name, log);
            var volume = new AclVolume("", "", "", "", "");
            // An address may name one volume of the file: "…/2023.acl.xml#2023.acl-long".
            var wanted = Uri.UnescapeDataString(page.Address?.Fragment.TrimStart('#') ?? "");
            var collection = "";
            long number = 0;
            foreach (var element in xml.Read(Whole, Opened))
            {
                input.Tick(page, ++number);
                if (element.Name == "collection") collection = element.Attribute("id");
                else if (element.Name == "volume") volume = new AclVolume(collection, element.Attribute("id"), "", "", "");
                else if (element.Name == "meta")
                {
                    volume = volume with
                    {
                        Title = element.TextAt("booktitle"),
                        Year = element.TextAt("year"),
                        Venue = element.TextAt("venue"),
                    };
                }
                else if (element.Name == "paper" && (wanted.Length == 0 || wanted == $"{volume.Collection}-{volume.Id}")
                    && papers.Read(element, volume) is { } record) yield return record;
            }
        }
    }
}
