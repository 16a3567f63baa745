using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Mods;

/// <summary>MODS, the Library of Congress's descriptions of works.</summary>
internal sealed class ModsFormat : ISourceFormat
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal) { "mods" };

    /// <inheritdoc/>
    public string Kind => "MODS";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Root is { Name: "mods" or "modsCollection" };

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var works = new ModsWorks(page.Name, log);
            using var xml = new MarkupStream(page, input.Cancel);
            long number = 0;
            foreach (var element in xml.Read(Whole))
            {
                input.Tick(page, ++number);
                if (works.Read(element, $"work {Figures.Count(number)} (line {Figures.Count(element.Line)})") is { } record)
                    yield return record;
            }
        }
    }
}
