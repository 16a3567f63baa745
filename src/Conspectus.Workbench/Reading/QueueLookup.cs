using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Topics;

namespace Conspectus.Workbench.Reading;

/// <summary>The papers one after the other, and how far they have been read.</summary>
/// <param name="library">The library.</param>
/// <param name="suggestions">What suggests papers; null where none are asked for.</param>
public sealed class QueueLookup(ILibrary library, Suggestions? suggestions = null)
{
    private readonly ReadingOrder _order = new(library);

    /// <summary>A place in the queue. Behind the last paper the queue begins again: what was left unread before is not lost.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="queue">What is read, and in which order; an unknown topic means the whole library.</param>
    /// <param name="paperId">The paper to show; null or one that is not within means the first unread one.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<QueuePlace> FindAsync(ReaderId reader, QueueRequest queue, string? paperId, CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var known = Choices.Of((queue.Within.Topic ?? Enumerable.Empty<int>()).Where(id => topics.Find(id) is not null));
        queue = queue with { Within = queue.Within with { Topic = known } };
        var within = known is [var only] ? topics.Find(only) : null;
        var suggested = queue.Order == QueueOrder.Suggested && suggestions is not null
            ? await suggestions.OfAsync(reader, queue.Interest, topics, cancel).ConfigureAwait(false)
            : null;
        var order = suggested is null
            ? await _order.OfAsync(reader, queue, topics, cancel).ConfigureAwait(false)
            : await SuggestedAsync(reader, queue, suggested, cancel).ConfigureAwait(false);
        var states = (await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false)).ToDictionary(s => s.PaperId);
        // Whoever reads papers of one mark goes through all of them once more.
        bool IsUnread(string paper) =>
            queue.Within.Mark is not null || !states.TryGetValue(paper, out var known) || known.Mark == Mark.Unread;

        var at = paperId is null ? -1 : order.Index().FirstOrDefault(p => p.Item == paperId, (Index: -1, Item: "")).Index;
        if (at < 0) at = NextUnread(order, IsUnread, -1);
        var next = at < 0 ? -1 : NextUnread(order, IsUnread, at);
        var paper = at < 0 ? null : await library.Papers.FindAsync(order[at], cancel).ConfigureAwait(false);
        var places = paper is null ? null : await library.Analysis.PlacesAsync([paper.Id], cancel).ConfigureAwait(false);
        var state = states.GetValueOrDefault(paper?.Id ?? "") ?? new ReadingState(paper?.Id ?? "", Mark.Unread, "");
        var held = await library.Collections.HoldingAsync(reader, paper is null ? [] : [paper.Id], cancel).ConfigureAwait(false);
        return new QueuePlace(
            queue,
            within,
            paper,
            state,
            TopicPath.Of(topics, places?.Values.FirstOrDefault()),
            at > 0 ? order[at - 1] : null,
            next >= 0 && next != at ? order[next] : null,
            order.Count(p => !IsUnread(p)),
            order.Count,
            paper is null ? null : suggested?.Explain(paper.Id),
            suggested?.Remaining)
        {
            Tags = await new ReaderTags(library).OfferedAsync(reader, state.Tags, cancel).ConfigureAwait(false),
            Collections = [.. held.Select(c => c.Collection)],
        };
    }

    // What has been read stands before what is suggested, so that one can go back to it.
    private async ValueTask<IReadOnlyList<string>> SuggestedAsync(
        ReaderId reader, QueueRequest queue, SuggestedOrder suggested, CancellationToken cancel)
    {
        var all = queue.Within with { Offset = 0, Limit = int.MaxValue };
        var within = await library.Papers.IdsAsync(reader, all, cancel).ConfigureAwait(false);
        var selected = within.ToHashSet(StringComparer.Ordinal);
        var unread = suggested.Unread.Where(selected.Remove).ToList();
        return [.. within.Where(selected.Contains), .. unread];
    }

    /// <summary>
    /// How far every topic of level <see cref="TopicLevel.Topic"/> has been read, chapter by chapter; empty before the analysis.
    /// </summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="cancel">Stops the counting.</param>
    public async ValueTask<IReadOnlyList<TopicProgress>> ProgressAsync(ReaderId reader, CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var progress = (await library.Reading.ProgressAsync(reader, cancel).ConfigureAwait(false)).ToDictionary(p => p.Topic);
        return
        [
            .. ReadingOrder.Topics(topics).Select(t => progress.TryGetValue(t.Id, out var known)
                ? new TopicProgress(t, known.Done, known.Total)
                : new TopicProgress(t, 0, t.Size)),
        ];
    }

    private static int NextUnread(IReadOnlyList<string> order, Func<string, bool> isUnread, int after)
    {
        for (var step = 1; step <= order.Count; step++)
        {
            var at = (after + step) % order.Count;
            if (isUnread(order[at])) return at;
        }

        return -1;
    }
}
