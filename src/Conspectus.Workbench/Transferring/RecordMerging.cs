using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Transferring;

/// <summary>Compares two records of reading, paper by paper, and tells what the first has to take in of the second.</summary>
internal sealed class RecordMerging
{
    private readonly ReadingRecord _mine;
    private readonly ForeignRecord _theirs;
    private readonly IReadOnlyDictionary<string, string> _titles;
    private readonly Dictionary<string, EventStanding> _own;
    private readonly Dictionary<string, EventStanding> _others;
    private readonly ILookup<string, ReadingEvent> _ownEvents;
    private readonly ILookup<string, ReadingEvent> _otherEvents;
    private readonly Dictionary<(string Interest, string Paper), bool> _ownVotes;

    /// <param name="mine">The record that takes in.</param>
    /// <param name="theirs">The other one.</param>
    /// <param name="titles">The titles of papers by their ids.</param>
    public RecordMerging(ReadingRecord mine, ForeignRecord theirs, IReadOnlyDictionary<string, string> titles)
    {
        (_mine, _theirs, _titles) = (mine, theirs, titles);
        _own = mine.Events.ToDictionary(e => e.Id, e => e.Standing, StringComparer.Ordinal);
        _others = theirs.Events.ToDictionary(e => e.Id, e => e.Standing, StringComparer.Ordinal);
        (_ownEvents, _otherEvents) = (mine.Events.ToLookup(e => e.PaperId), theirs.Events.ToLookup(e => e.PaperId));
        _ownVotes = mine.Interests.SelectMany(i => i.Votes.Select(v => (Key: (i.Interest.Id, v.PaperId), v.Belongs)))
            .ToDictionary(v => v.Key, v => v.Belongs);
    }

    /// <summary>What was changed on both sides, once merged.</summary>
    public List<ReadingConflictAnswer> Conflicts { get; } = [];

    /// <summary>What is to be taken in.</summary>
    public ReadingMerge Merge()
    {
        var isFresh = _mine.States.Count + _mine.Events.Count + _mine.Interests.Count + _mine.Tags.Count + _mine.Collections.Count
            + _mine.CollectionEvents.Count + _mine.Searches.Count + _mine.ArticleEdits.Count == 0;
        var past = _theirs.Events.FindAll(e => !_own.ContainsKey(e.Id));
        var known = _mine.Interests.ToDictionary(i => i.Interest.Id, i => i.Interest);
        foreach (var interest in _theirs.Interests)
        {
            if (known.TryGetValue(interest.Id, out var own) && own != interest)
                Conflicts.Add(new ReadingConflictAnswer("", own.Name, "interest", Words(own), Words(interest), Words(own)));
        }

        var states = _mine.States.ToDictionary(s => s.PaperId);
        var changes = _theirs.Votes.Keys
            .Select(id => Change(id, states.GetValueOrDefault(id) ?? new ReadingState(id, Mark.Unread, ""))).OfType<MergedState>().ToList();
        var collections = new CollectionMerging(_mine, _theirs);
        var sets = collections.Merge();
        Conflicts.AddRange(collections.Conflicts);
        return new ReadingMerge(_theirs.Tags, _theirs.Interests.FindAll(i => !known.ContainsKey(i.Id)), past, changes, isFresh)
        {
            PastOfCollections = collections.Past,
            Collections = sets,
            Searches = Searches(),
            ArticleEdits = ArticleEdits(),
        };
    }

    private List<SavedSearch> Searches()
    {
        var coming = new List<SavedSearch>();
        foreach (var search in _theirs.Searches)
        {
            var own = _mine.Searches.FirstOrDefault(s => s.Id == search.Id);
            if (own is not null && (own.Name, own.Query) != (search.Name, search.Query))
                Conflicts.Add(new ReadingConflictAnswer("", own.Name, "search", Words(own), Words(search), Words(own)));
            if (own is null && !_mine.Searches.Any(s => (s.Name, s.Query) == (search.Name, search.Query))) coming.Add(search);
        }

        return coming;
    }

    // Of two edits of one place that do not know of each other the later one stands, and that is told: the other stays in the history.
    private List<ArticleEditRecord> ArticleEdits()
    {
        var own = _mine.ArticleEdits.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var others = _theirs.ArticleEdits.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var incoming = _theirs.ArticleEdits.FindAll(e => !own.TryGetValue(e.Id, out var known)
            || (e.Standing == EventStanding.TakenBack && known.Standing != EventStanding.TakenBack));
        foreach (var theirs in incoming.Where(e => e.Standing != EventStanding.TakenBack).GroupBy(e => e.Edit.Of).Select(g => Last(g)))
        {
            var there = _mine.ArticleEdits.Where(e => e.Edit.Of == theirs.Edit.Of && e.Standing != EventStanding.TakenBack).ToList();
            if (there.Count == 0) continue;
            var mine = Last(there);
            if (others.Contains(mine.Id) || mine.Edit.Text == theirs.Edit.Text) continue;
            var stays = Last([mine, theirs]).Edit.Text ?? "";
            Conflicts.Add(new ReadingConflictAnswer(
                "", mine.Edit.Place, "article", mine.Edit.Text ?? "", theirs.Edit.Text ?? "", stays));
        }

        return incoming;
    }

    private static string Words(SavedSearch search) => $"{search.Name}: {search.Query}";

    private static ArticleEditRecord Last(IEnumerable<ArticleEditRecord> edits) =>
        edits.OrderBy(e => e.At).ThenBy(e => e.Id, StringComparer.Ordinal).Last();

    private MergedState? Change(string paper, ReadingState mine)
    {
        var state = _theirs.States.TryGetValue(paper, out var theirs) ? State(mine, theirs) : mine;
        var said = _theirs.Votes[paper].Select(v => v.Interest).ToHashSet();
        List<(string, bool?)> votes =
        [
            .. _theirs.Votes[paper].Where(v => TakesVote(paper, v.Interest, v.Belongs)).Select(v => (v.Interest, (bool?)v.Belongs)),
            .. _theirs.Interests.Where(i => !said.Contains(i.Id) && TakesVote(paper, i.Id, null)).Select(i => (i.Id, (bool?)null)),
        ];
        return state == mine && votes.Count == 0 ? null : new MergedState(state, votes);
    }

    private ReadingState State(ReadingState mine, ReadingState theirs) => mine with
    {
        Mark = Field(mine, theirs, s => s.Mark, Mark.Unread, "mark", MarkWords.Of, (own, other, newer) => newer ? other : own),
        Note = Field(mine, theirs, s => s.Note, "", "note", n => n, (own, other, _) => Both(own, other)),
        Tags = Field(
            mine, theirs, s => s.Tags, TagSet.None, "tags", t => string.Join(", ", t.Numbers()), (own, other, _) => own.Or(other)),
    };

    private T Field<T>(
        ReadingState mine, ReadingState theirs, Func<ReadingState, T> field, T initial, string what, Func<T, string> write,
        Func<T, T, bool, T> both)
        where T : notnull
    {
        var (own, other) = (field(mine), field(theirs));
        if (own.Equals(other)) return own;
        var ownOrigin = FieldOrigin.Of(_ownEvents[mine.PaperId], field, own, initial);
        var otherOrigin = FieldOrigin.Of(_otherEvents[mine.PaperId], field, other, initial);
        if (FieldOrigin.TakesTheirs(ownOrigin, _own, otherOrigin, _others) is { } takes) return takes ? other : own;
        var newer = (otherOrigin.At ?? DateTimeOffset.MinValue) > (ownOrigin.At ?? DateTimeOffset.MinValue);
        var now = both(own, other, newer);
        Conflicts.Add(new ReadingConflictAnswer(mine.PaperId, _titles[mine.PaperId], what, write(own), write(other), write(now)));
        return now;
    }

    // As the reader keeps both of a note that was changed in two places: the other below the own one.
    private static string Both(string own, string other)
    {
        if (own.Length == 0 || other.Contains(own, StringComparison.Ordinal)) return other;
        if (other.Length == 0 || own.Contains(other, StringComparison.Ordinal)) return own;
        var both = $"{own}\n\n{other}";
        return both.Length <= IReadingStore.LongestNote ? both : own;
    }

    // Whether what was said there of a paper for an interest, or that nothing is said any more (null), is to stand here.
    private bool TakesVote(string paper, string interest, bool? vote)
    {
        var said = _ownVotes.TryGetValue((interest, paper), out var own);
        if (said ? own == vote : vote is null) return false;
        var mine = FieldOrigin.OfVote(_ownEvents[paper], interest, said);
        var theirs = FieldOrigin.OfVote(_otherEvents[paper], interest, said: vote is not null);
        return FieldOrigin.TakesTheirs(mine, _own, theirs, _others)
            ?? (theirs.At ?? DateTimeOffset.MinValue) > (mine.At ?? DateTimeOffset.MinValue);
    }

    private static string Words(Interest interest) => interest.Words.Length > 0 ? $"{interest.Name}: {interest.Words}" : interest.Name;
}
