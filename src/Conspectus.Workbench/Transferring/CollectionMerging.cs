using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Transferring;

/// <summary>Compares the collections of two records, and tells what the first has to take in of the second.</summary>
/// <remarks>
/// A collection is the same in both where its id is. Where only one side has changed something since, that stands; where both have, the
/// papers of both are kept, the newer name and description stand, and a collection that one side has removed is kept with what the other
/// did to it. Two collections of one name that do not share an id become one.
/// </remarks>
internal sealed class CollectionMerging
{
    private readonly ReadingRecord _mine;
    private readonly ForeignRecord _theirs;
    private readonly Dictionary<string, EventStanding> _own;
    private readonly Dictionary<string, EventStanding> _others;
    private readonly List<CollectionMerge> _merged = [];

    public CollectionMerging(ReadingRecord mine, ForeignRecord theirs)
    {
        (_mine, _theirs) = (mine, theirs);
        _own = mine.CollectionEvents.ToDictionary(e => e.Id, e => e.Standing, StringComparer.Ordinal);
        _others = theirs.CollectionEvents.ToDictionary(e => e.Id, e => e.Standing, StringComparer.Ordinal);
    }

    /// <summary>What was changed on both sides.</summary>
    public List<ReadingConflictAnswer> Conflicts { get; } = [];

    /// <summary>The history that is not known here.</summary>
    public IReadOnlyList<CollectionEvent> Past => _theirs.CollectionEvents.FindAll(e => !_own.ContainsKey(e.Id));

    /// <summary>What is to be written.</summary>
    public IReadOnlyList<CollectionMerge> Merge()
    {
        var ids = _theirs.Collections.Select(c => c.Collection.Id).Concat(_theirs.CollectionEvents.Select(e => e.Collection));
        foreach (var id in ids.Distinct())
        {
            var mine = _mine.Collections.FirstOrDefault(c => c.Collection.Id == id);
            var theirs = _theirs.Collections.Find(c => c.Collection.Id == id);
            if (mine is not null && theirs is not null) Both(mine, theirs);
            else if (mine is not null) OnlyMine(mine);
            else if (theirs is not null) OnlyTheirs(theirs);
        }

        return Named();
    }

    // Removed there, or never known there.
    private void OnlyMine(CollectionRecord mine)
    {
        var id = mine.Collection.Id;
        var removal = FieldOrigin.Of(Events(_theirs.CollectionEvents, id).Where(e => e.After is null), isInitial: true);
        var making = FieldOrigin.Of(Events(_mine.CollectionEvents, id).Where(e => e.Before is null), isInitial: false);
        if (FieldOrigin.TakesTheirs(making, _own, removal, _others) != true) return;
        if (IsKnown(Events(_mine.CollectionEvents, id), _others)) _merged.Add(new CollectionMerge(id, null, []));
        else Tell(mine.Collection, Words(mine.Collection), "", Words(mine.Collection));
    }

    // Removed here, or never known here.
    private void OnlyTheirs(CollectionRecord theirs)
    {
        var id = theirs.Collection.Id;
        var wasHere = _mine.CollectionEvents.Any(e => e.Collection == id && e.Standing != EventStanding.Elsewhere);
        if (wasHere)
        {
            if (IsKnown(Events(_theirs.CollectionEvents, id), _own)) return;
            Tell(theirs.Collection, "", Words(theirs.Collection), Words(theirs.Collection));
        }

        var namesake = _mine.Collections.FirstOrDefault(
            c => c.Collection.Name.Equals(theirs.Collection.Name, StringComparison.OrdinalIgnoreCase));
        if (namesake is null)
        {
            _merged.Add(new CollectionMerge(id, theirs.Collection, theirs.Papers));
            return;
        }

        List<string> papers = [.. namesake.Papers.Union(theirs.Papers)];
        var about = namesake.Collection.About.Length > 0 ? namesake.Collection.About : theirs.Collection.About;
        if (papers.Count == namesake.Papers.Count && about == namesake.Collection.About) return;
        _merged.Add(new CollectionMerge(namesake.Collection.Id, namesake.Collection with { About = about }, papers));
        Tell(namesake.Collection, Papers(namesake.Papers.Count), Papers(theirs.Papers.Count), Papers(papers.Count));
    }

    private void Both(CollectionRecord mine, CollectionRecord theirs)
    {
        var set = mine.Collection with
        {
            Name = Text(mine.Collection, theirs.Collection, c => c?.Name ?? ""),
            About = Text(mine.Collection, theirs.Collection, c => c?.About ?? ""),
        };
        var (own, others) = (mine.Papers.ToHashSet(), theirs.Papers.ToHashSet());
        List<string> papers = [.. mine.Papers.Union(theirs.Papers).Where(p => (own.Contains(p), others.Contains(p)) switch
        {
            (true, true) => true,
            (true, false) => Takes(mine.Collection.Id, p, isIn: true) != true,
            _ => Takes(mine.Collection.Id, p, isIn: false) != false,
        })];
        if (set != mine.Collection || !own.SetEquals(papers)) _merged.Add(new CollectionMerge(set.Id, set, papers));
    }

    private string Text(PaperSet mine, PaperSet theirs, Func<PaperSet?, string> text)
    {
        var (own, other) = (text(mine), text(theirs));
        if (own == other) return own;
        FieldOrigin Origin(IEnumerable<CollectionEvent> events, string value) => FieldOrigin.Of(
            Events(events, mine.Id).Where(e => text(e.Before) != text(e.After) && text(e.After) == value), value.Length == 0);
        var (here, there) = (Origin(_mine.CollectionEvents, own), Origin(_theirs.CollectionEvents, other));
        if (FieldOrigin.TakesTheirs(here, _own, there, _others) is { } takes) return takes ? other : own;
        var now = (there.At ?? DateTimeOffset.MinValue) > (here.At ?? DateTimeOffset.MinValue) ? other : own;
        Tell(mine, own, other, now);
        return now;
    }

    // Whether what stands there of a paper, which is the other of what stands here, is to stand here.
    private bool? Takes(string collection, string paper, bool isIn)
    {
        FieldOrigin Origin(IEnumerable<CollectionEvent> events, bool value) => FieldOrigin.Of(
            Events(events, collection).Where(e => (value ? e.Added : e.Removed).Contains(paper)), !value);
        return FieldOrigin.TakesTheirs(Origin(_mine.CollectionEvents, isIn), _own, Origin(_theirs.CollectionEvents, !isIn), _others);
    }

    // Names that two collections would share get a number.
    private List<CollectionMerge> Named()
    {
        var taken = _mine.Collections.Where(c => !_merged.Exists(m => m.Id == c.Collection.Id)).Select(c => c.Collection.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = new List<CollectionMerge>();
        foreach (var merge in _merged)
        {
            if (merge.Collection is not { } set)
            {
                named.Add(merge);
                continue;
            }

            var name = set.Name;
            for (var number = 2; !taken.Add(name); number++)
            {
                var tail = $" ({number})";
                name = set.Name[..Math.Min(set.Name.Length, PaperSet.LongestName - tail.Length)] + tail;
            }

            named.Add(merge with { Collection = set with { Name = name } });
        }

        return named;
    }

    private static IEnumerable<CollectionEvent> Events(IEnumerable<CollectionEvent> events, string collection) =>
        events.Where(e => e.Collection == collection);

    private static bool IsKnown(IEnumerable<CollectionEvent> events, Dictionary<string, EventStanding> history) =>
        events.Where(e => e.Standing != EventStanding.TakenBack).All(e => history.ContainsKey(e.Id));

    private void Tell(PaperSet set, string here, string there, string now) =>
        Conflicts.Add(new ReadingConflictAnswer("", set.Name, "collection", here, there, now));

    private static string Words(PaperSet set) => set.About.Length > 0 ? $"{set.Name}: {set.About}" : set.Name;

    private static string Papers(int count) => count == 1 ? "1 paper" : $"{count} papers";
}
