using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Atom;

/// <summary>An Atom feed, as arXiv answers queries with; an error of arXiv is an entry of it, too.</summary>
internal sealed class AtomFormat : ISourceFormat
{
    private static readonly HashSet<string> Whole =
        new(StringComparer.Ordinal) { "entry", "totalResults", "startIndex", "itemsPerPage" };

    /// <inheritdoc/>
    public string Kind => "Atom feed";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.Root is { Name: "feed" } root
        && root.Beginning.Contains("http://www.w3.org/2005/Atom", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        long seen = 0;
        foreach (var page in input.Pages)
        {
            var entries = new AtomEntries(page.Name, log);
            using var xml = new MarkupStream(page, input.Cancel);
            foreach (var element in xml.Read(Whole))
            {
                if (element.Name == "totalResults") log.Declared ??= Number(element);
                if (element.Name != "entry") continue;
                input.Tick(page, ++seen);
                if (entries.Read(element) is { } record) yield return record;
            }
        }

        if (log.Declared > seen)
        {
            var rest = input.PagingTrouble ?? "the rest is on other pages";
            log.Issues.Report(input.Pages[0].Name, "", "",
                $"The feed gave {Figures.Count(seen)} of {Figures.Of(log.Declared.Value, "paper", "papers")}; {rest}.");
        }
    }

    /// <inheritdoc/>
    public string? FindNextPage(SourcePart page, CancellationToken cancel) => AtomPaging.Next(page, cancel);

    /// <summary>The number that an element holds, or null.</summary>
    internal static int? Number(MarkupElement element) =>
        int.TryParse(element.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc/>
    public bool IsUnfinished(SourcePart page, CancellationToken cancel) => AtomPaging.IsUnfinished(page, cancel);
}
