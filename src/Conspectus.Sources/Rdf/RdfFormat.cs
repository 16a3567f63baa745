using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Rdf;

/// <summary>RDF as XML that describes works: Zotero's export, and the vocabularies BIBO, Dublin Core and schema.org.</summary>
internal sealed class RdfFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "RDF";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Root is { Name: "RDF" };

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var nodes = new RdfNodes();
            using (var first = new MarkupStream(page, input.Cancel))
            {
                foreach (var node in first.ReadChildren())
                {
                    input.Cancel.ThrowIfCancellationRequested();
                    nodes.Add(node);
                }
            }

            var works = new RdfWorks(page.Name, log, nodes);
            using var xml = new MarkupStream(page, input.Cancel);
            long number = 0;
            foreach (var node in xml.ReadChildren())
            {
                input.Tick(page, ++number);
                if (RdfNodes.IsWork(node) && works.Read(node,
                    $"item of line {Figures.Count(node.Line)}") is { } record) yield return record;
            }
        }
    }
}
