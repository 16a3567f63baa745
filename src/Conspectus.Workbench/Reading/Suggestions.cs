using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Ranking;

namespace Conspectus.Workbench.Reading;

/// <summary>Suggests what to read next, from what was liked and skipped: for a reader, or for one of several interests alone.</summary>
/// <remarks>
/// Before anything is liked, an interest begins with what its words find, and without words with a spread of typical papers. Afterwards
/// every tenth suggestion is the likeliest paper of a topic of which nothing has been read, so that what the reader does not know of is
/// seen too.
/// </remarks>
public sealed class Suggestions
{
    private const int Explored = 10;
    private const int FewestRead = 20;
    private const int MostKept = 8; // each names all papers that are not read

    private readonly ILibrary _library;
    private readonly int _threads;
    private readonly RankingOptions _options = new();
    private readonly RevisionCache<RankedLibrary> _papers;
    private readonly Lock _lock = new();
    private readonly Queue<Learned> _last = new();

    /// <summary>Suggestions from a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="threads">Threads to learn with; they do not change the result.</param>
    public Suggestions(ILibrary library, int threads)
    {
        (_library, _threads) = (library, threads);
        _papers = new RevisionCache<RankedLibrary>(
            library, RevisionParts.Papers | RevisionParts.Analysis, async cancel => await RankedLibrary.ReadAsync(
                library, await library.Papers.AllAsync(cancel).ConfigureAwait(false), _options, new Workers(threads, cancel))
                .ConfigureAwait(false));
    }

    /// <summary>The unread papers in the order in which they are suggested. Cost: tens of milliseconds for some thousand papers.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="interest">For what; null for all that the reader likes.</param>
    /// <param name="topics">The library's topics.</param>
    /// <param name="cancel">Stops the learning.</param>
    internal async ValueTask<SuggestedOrder> OfAsync(ReaderId reader, string? interest, TopicTree topics, CancellationToken cancel)
    {
        var revision = await _library.RevisionAsync(cancel).ConfigureAwait(false);
        lock (_lock)
        {
            if (_last.LastOrDefault(l => l.Reader == reader && l.Interest == interest && l.Revision == revision) is { } known)
                return known.Order;
        }

        var order = await LearnAsync(reader, interest, topics, cancel).ConfigureAwait(false);
        lock (_lock)
        {
            if (_last.Count == MostKept) _last.Dequeue();
            _last.Enqueue(new Learned(reader, interest, revision, order));
        }

        return order;
    }

    private async ValueTask<SuggestedOrder> LearnAsync(ReaderId reader, string? interest, TopicTree topics, CancellationToken cancel)
    {
        var ranked = (await _papers.GetAsync(cancel).ConfigureAwait(false)).Value;
        var states = await _library.Reading.AllAsync(reader, cancel).ConfigureAwait(false);
        var votes = interest is null
            ? [.. states.Select(s => (s.PaperId, Belongs: InterestVote.Of(s.Mark))).Where(v => v.Belongs is not null)
                .Select(v => new InterestVote(v.PaperId, v.Belongs!.Value))]
            : await _library.Interests.VotesAsync(reader, interest, cancel).ConfigureAwait(false);
        var read = states.Where(s => s.Mark != Mark.Unread).Select(s => s.PaperId).ToHashSet(StringComparer.Ordinal);
        if (!votes.Any(v => v.Belongs)) return await BeginAsync(reader, interest, topics, read, cancel).ConfigureAwait(false);

        var ranking = new InterestRanker(ranked.Features, _options).Rank(Rows(true), Rows(false), new Workers(_threads, cancel));
        var likely = ranking.Order().Select(row => ranked.Papers[row].Id).Where(id => !read.Contains(id)).ToList();
        var (order, strange) = Explore(likely, topics, read);
        // Only of an interest the order is known in which papers were read for it.
        var remaining = interest is not null && votes.Count >= FewestRead
            ? RemainingEstimate.Of([.. votes.Select(v => v.Belongs)], likely.Count, new RemainingOptions())
            : null;
        return new SuggestedOrder(order, Explain, remaining)
        {
            Likelihood = id => ranked.Rows.TryGetValue(id, out var row) ? ranking.Likelihood(row) : null,
        };

        int[] Rows(bool belonging) =>
            [.. votes.Where(v => v.Belongs == belonging && ranked.Rows.ContainsKey(v.PaperId)).Select(v => ranked.Rows[v.PaperId])];

        // Null for a paper that came after the ranking was made.
        Suggestion? Explain(string id) => !ranked.Rows.TryGetValue(id, out var row) ? null : new Suggestion(
            ranking.Likelihood(row),
            [.. strange.Contains(id) ? ["from a topic of which you have read nothing yet"] : Array.Empty<string>(),
                .. ranked.Reasons(ranking, row)]);
    }

    private async ValueTask<SuggestedOrder> BeginAsync(
        ReaderId reader, string? interest, TopicTree topics, HashSet<string> read, CancellationToken cancel)
    {
        var words = (await new ReaderInterests(_library).FindAsync(reader, interest, cancel).ConfigureAwait(false))?.Words ?? "";
        var order = await new ReadingOrder(_library).OfAsync(
            reader, new QueueRequest(new PaperQuery { Text = words }, words.Length > 0 ? QueueOrder.Best : QueueOrder.Spread), topics,
                cancel)
            .ConfigureAwait(false);
        if (words.Length > 0)
        {
            var spread = await new ReadingOrder(_library).OfAsync(reader, new QueueRequest(new(), QueueOrder.Spread), topics, cancel)
                .ConfigureAwait(false);
            order = [.. order.Union(spread)];
        }

        var why = new Suggestion(null, [words.Length > 0 ? "near to the words of the interest"
            : "typical of its topic: like or skip some to begin"]);
        return new SuggestedOrder([.. order.Where(id => !read.Contains(id))], _ => why);
    }

    // Of the topics of which nothing has been read, each gives its likeliest paper in turn.
    private static (List<string> Order, HashSet<string> Strange) Explore(List<string> likely, TopicTree topics, HashSet<string> read)
    {
        var topicOf = topics.Level(TopicLevel.Topic).SelectMany(t => t.Papers.Select(p => (p, t.Id))).DistinctBy(p => p.p)
            .ToDictionary(p => p.p, p => p.Id);
        var visited = read.Select(id => topicOf.GetValueOrDefault(id)).ToHashSet();
        var firsts = new Queue<string>(likely.Where(id => topicOf.TryGetValue(id, out var topic) && visited.Add(topic)));
        var strange = new HashSet<string>(StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var order = new List<string>(likely.Count);
        foreach (var id in likely)
        {
            if (order.Count % Explored == Explored - 1 && Next() is { } first)
            {
                strange.Add(first);
                order.Add(first);
            }

            if (placed.Add(id)) order.Add(id);
        }

        return (order, strange);

        // A topic whose likeliest paper has had its turn among the likely ones needs none here.
        string? Next()
        {
            while (firsts.TryDequeue(out var first))
            {
                if (placed.Add(first)) return first;
            }

            return null;
        }
    }

    /// <summary>An order with what it was learned from.</summary>
    private sealed record Learned(ReaderId Reader, string? Interest, LibraryRevision Revision, SuggestedOrder Order);
}
