using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;

namespace Conspectus.Reader.Reading;

/// <summary>What a script is told of a change; <c>changes.ts</c> reads it.</summary>
/// <param name="Paper">The paper, or null where nothing was left to undo.</param>
/// <param name="Mark">Its mark now.</param>
/// <param name="Note">Its note now.</param>
/// <param name="Topic">Its topic, or null.</param>
/// <param name="Done">How many papers of that topic are decided on.</param>
/// <param name="Total">How many papers it has.</param>
/// <param name="Conflict">Whether another note stands there than the page had; nothing was changed then.</param>
/// <param name="Revision">The library's revision now, or null where there was nothing to do.</param>
/// <param name="Trouble">Why the change cannot be stored, now or later, or null.</param>
/// <param name="Tags">Its tags now, with their names.</param>
/// <param name="Others">What is told of the other papers of a step that was undone, or null.</param>
/// <param name="Collections">What has changed of collections, or null.</param>
/// <param name="Told">What was done to collections, or taken back, in a sentence where no paper shows it, or null.</param>
internal sealed record ChangeAnswer(
    string? Paper,
    string? Mark = null,
    string? Note = null,
    int? Topic = null,
    int Done = 0,
    int Total = 0,
    bool Conflict = false,
    LibraryRevision? Revision = null,
    string? Trouble = null,
    IReadOnlyList<ChangedTag>? Tags = null,
    IReadOnlyList<ChangeAnswer>? Others = null,
    IReadOnlyList<ChangedCollection>? Collections = null,
    string? Told = null)
{
    /// <summary>The answer to a change, with the names of the tags.</summary>
    public static async Task<ChangeAnswer> OfAsync(
        ReadingChange change, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        if (change.UndoneEdit is not null)
            return new ChangeAnswer(null, Revision: change.Revision, Told: "An edit of the article was taken back.");
        var set = change.Others.Aggregate(change.State.Tags, (all, other) => all.Or(other.Tags));
        var names = await tags.NameAsync(visitor.Reader, set, cancel);
        return Of(change.State, names) with
        {
            Topic = change.Progress?.Topic,
            Done = change.Progress?.Done ?? 0,
            Total = change.Progress?.Total ?? 0,
            Conflict = change.Conflict,
            Revision = change.Revision,
            Collections = change.Collections.Count == 0 ? null : [.. change.Collections.Select(ChangedCollection.Undone)],
            Told = change.Collections.Count == 0 ? null
                : $"Taken back: {string.Join("; ", change.Collections.Select(CollectionWords.Of))}.",
            Others = change.Others.Count == 0 ? null : [.. change.Others.Select(o => Of(o, names) with { Revision = change.Revision })],
        };
    }

    /// <summary>The answer to papers put into a collection, or taken out.</summary>
    public static ChangeAnswer Of(CollectionChange change, bool isIn) => new(
        null,
        Revision: change.Revision,
        Collections: [new ChangedCollection(
            change.Collection.Id, change.Collection.Name, isIn ? change.Papers : [], isIn ? [] : change.Papers)],
        Told: change.Papers.Count == 0
            ? $"“{change.Collection.Name}” {(isIn ? "has" : "lacks")} them already."
            : $"{Numbers.Count(change.Papers.Count, "paper")} {(isIn ? "put into" : "taken out of")} “{change.Collection.Name}”.");

    private static ChangeAnswer Of(ReadingState state, IReadOnlyList<ReaderTag> names) => new(
        state.PaperId.Length > 0 ? state.PaperId : null,
        MarkWords.Of(state.Mark),
        state.Note,
        Tags: [.. names.Where(t => state.Tags.Has(t.Number)).Select(t => new ChangedTag(t.Number, t.Name))]);
}
