using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Reader.Shared;

namespace Conspectus.Reader.Reading;

/// <summary>What the reading queue shows: one paper, what comes before and after it, and how far the reader has come.</summary>
/// <param name="Within">The topic being read, or null for the whole library.</param>
/// <param name="Paper">The paper, or null where nothing is left.</param>
/// <param name="State">The reader's mark and note of it.</param>
/// <param name="Path">Its chapter, topic and theme.</param>
/// <param name="Previous">The id of the paper before it in the queue, marked or not, or null.</param>
/// <param name="Next">The id of the next paper that is still unread, or null.</param>
/// <param name="Done">How many papers within are decided on.</param>
/// <param name="Total">How many papers there are within.</param>
public sealed record ReadingView(
    Topic? Within, Paper? Paper, ReadingState State, IReadOnlyList<Topic> Path, string? Previous, string? Next, int Done, int Total)
{
    /// <summary>The address of this view.</summary>
    public string Address => Links.Reading(Within?.Id, Paper?.Id);

    /// <summary>The address of the next unread paper, or of the queue itself where none is left.</summary>
    public string NextAddress => Links.Reading(Within?.Id, Next);

    /// <summary>Reads the view from the library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="topicId">The topic to read, of any level; an unknown one means the whole library.</param>
    /// <param name="paperId">The paper to show; null or one that is not within means the first unread.</param>
    internal static ReadingView Load(Conspectus.Library.Library library, int? topicId, string? paperId)
    {
        var topics = library.Analysis.Topics();
        var within = topicId is { } id ? topics.Find(id) : null;
        var order = ReadingOrder.Of(library, topics, within);
        var states = library.Reading.All().ToDictionary(s => s.PaperId);
        var at = paperId is null ? -1 : IndexOf(order, paperId);
        if (at < 0) at = NextUnread(order, states, -1);
        var paper = at >= 0 ? library.Papers.Find(order[at]) : null;
        var next = at >= 0 ? NextUnread(order, states, at) : -1;
        return new ReadingView(
            within,
            paper,
            paper is null ? new ReadingState("", Mark.Unread, "") : states.GetValueOrDefault(paper.Id) ?? new ReadingState(paper.Id, Mark.Unread, ""),
            PathOf(library, topics, paper),
            at > 0 ? order[at - 1] : null,
            next >= 0 && next != at ? order[next] : null,
            order.Count(p => !IsUnread(states, p)),
            order.Count);
    }

    private static int IndexOf(IReadOnlyList<string> order, string id)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == id) return i;
        }

        return -1;
    }

    // Behind the last paper the queue begins again: what was left unread before is not lost.
    private static int NextUnread(IReadOnlyList<string> order, Dictionary<string, ReadingState> states, int after)
    {
        for (var step = 1; step <= order.Count; step++)
        {
            var at = (after + step) % order.Count;
            if (IsUnread(states, order[at])) return at;
        }

        return -1;
    }

    private static bool IsUnread(Dictionary<string, ReadingState> states, string id) =>
        !states.TryGetValue(id, out var state) || state.Mark == Mark.Unread;

    private static List<Topic> PathOf(Conspectus.Library.Library library, TopicTree topics, Paper? paper) =>
        paper is not null && library.Analysis.Place(paper.Id) is { } place
            ? new[] { place.Chapter, place.Topic, place.Theme }.Select(topics.Find).OfType<Topic>().ToList()
            : [];
}
