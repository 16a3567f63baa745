using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance;

/// <summary>All that can be read from a library, as text that two libraries, or one at two times, can be compared by.</summary>
/// <param name="Papers">The papers.</param>
/// <param name="Reading">What a reader recorded.</param>
/// <param name="Analysis">The analysis.</param>
/// <param name="Lists">Lists, facets and searches, which show all three.</param>
/// <param name="Rest">The imports, the vectors of the encoder "small", and the people.</param>
public sealed record LibraryContent(string Papers, string Reading, string Analysis, string Lists, string Rest)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly PaperQuery[] Queries =
    [
        new(), new() { Text = "graph" }, new() { Text = "neural netw", Decision = Decision.Oral }, new(
            ) { Mark = Mark.Unread, Sort = PaperSort.Author },
        new() { Topic = AnalysisSample.Topic(0), Sort = PaperSort.Title }, new() { HasNote = true, Sort = PaperSort.Topic },
    ];

    /// <summary>Reads a library as a reader sees it.</summary>
    public static async ValueTask<LibraryContent> OfAsync(ILibrary library, ReaderId reader, CancellationToken cancel) => new(
        await PapersAsync(library.Papers, cancel), await ReadingAsync(library, reader, cancel), await AnalysisAsync(library, cancel),
        await ListsAsync(library.Papers, reader, cancel), await RestAsync(library, cancel));

    /// <summary>Fails where two contents differ, and shows the first line in which they do.</summary>
    public static void AssertSame(LibraryContent expected, LibraryContent actual)
    {
        foreach (var part in new Func<LibraryContent,
            string>[] { c => c.Papers, c => c.Reading, c => c.Analysis, c => c.Lists, c => c.Rest })
        {
            if (part(expected) == part(actual)) continue;
            foreach (var (was, now) in part(expected).Split('\n').Zip(part(actual).Split('\n'))) Assert.Equal(was, now);
        }
    }

    /// <summary>Anything as text.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Plain);

    private static async ValueTask<string> PapersAsync(IPaperStore papers, CancellationToken cancel) => Lines(
        await papers.CountAsync(cancel), await papers.NumbersAsync(cancel), await papers.EditionsAsync(cancel), await papers.AllAsync(
            cancel),
        await papers.CardsAsync(cancel), await papers.FingerprintAsync(cancel));

    private static async ValueTask<string> ReadingAsync(ILibrary library, ReaderId reader, CancellationToken cancel)
    {
        var record = await library.Reading.RecordAsync(reader, cancel);
        return Lines(
            await library.Reading.AllAsync(reader, cancel), await library.Reading.ProgressAsync(reader, cancel), record.Collections,
            record.CollectionEvents, record.Searches);
    }

    private static async ValueTask<string> AnalysisAsync(ILibrary library, CancellationToken cancel)
    {
        var (analysis, ids) = (library.Analysis, (await library.Papers.AllAsync(cancel)).Select(p => p.Id).ToList());
        return Lines(
            await analysis.FingerprintAsync(cancel), await analysis.StagesAsync(cancel), (await analysis.TopicsAsync(cancel)).All,
            await analysis.HighestTopicIdAsync(cancel), (await analysis.KindsAsync(cancel))
                .OrderBy(k => k.Key), await analysis.PlacesAsync(cancel),
            (await analysis.PlacesAsync(ids, cancel)).OrderBy(p => p.Key, StringComparer.Ordinal),
            await analysis.BetweenAsync(AnalysisSample.Topic(0), 10, cancel), await analysis.NeighborsAsync(ids, 5, cancel),
            await analysis.ModelAsync(cancel), await EditsAsync(library.TopicEdits, cancel));
    }

    private static async ValueTask<string> EditsAsync(ITopicEditStore edits, CancellationToken cancel) => Lines(
        (await edits.AllAsync(cancel)).Select(e => new { Edit = (object)e.Edit, e.InEffect }), (await edits.ComputedAsync(cancel)).All);

    private static async ValueTask<string> ListsAsync(IPaperStore papers, ReaderId reader, CancellationToken cancel)
    {
        var lists = new StringBuilder();
        foreach (var query in Queries)
        {
            var page = await papers.QueryAsync(reader, query with { Facets = true }, cancel);
            // The words of a search have no order of their own.
            var search = page.Search is { } s
                ? new { s.Complete, s.Corrections, Shares = s.Shares.OrderBy(w => w.Key, StringComparer.Ordinal) } : null;
            lists.AppendLine(Text(query)).AppendLine(Text(page with { Search = null })).AppendLine(Text(search))
                .AppendLine(Text(await papers.IdsAsync(reader, query, cancel)));
        }

        return lists.ToString();
    }

    private static async ValueTask<string> RestAsync(ILibrary library, CancellationToken cancel) => Lines(
        await library.Importing.HistoryAsync(100, cancel), await library.Vectors.AllAsync("small", cancel),
        await library.People.ListAsync(cancel), await library.People.TokensAsync(null, cancel));

    private static string Lines(params ReadOnlySpan<object?> values)
    {
        var lines = new StringBuilder();
        foreach (var value in values) lines.AppendLine(Text(value));
        return lines.ToString();
    }
}
