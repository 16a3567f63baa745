using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;
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
/// <param name="Told">What was done where no paper shows it: an edit of the article was taken back.</param>
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
    string? Told = null)
{
    /// <summary>The answer to a change, with the names of the tags.</summary>
    public static async Task<ChangeAnswer> OfAsync(
        ReadingChange change, ReaderTags tags, ReaderOptions options, CancellationToken cancel)
    {
        if (change.UndoneEdit is not null)
            return new ChangeAnswer(null, Revision: change.Revision, Told: "An edit of the article was taken back.");
        var set = change.Others.Aggregate(change.State.Tags, (all, other) => all.Or(other.Tags));
        var names = await tags.NameAsync(options.Reader, set, cancel);
        return Of(change.State, names) with
        {
            Topic = change.Progress?.Topic,
            Done = change.Progress?.Done ?? 0,
            Total = change.Progress?.Total ?? 0,
            Conflict = change.Conflict,
            Revision = change.Revision,
            Others = change.Others.Count == 0 ? null : [.. change.Others.Select(o => Of(o, names) with { Revision = change.Revision })],
        };
    }

    private static ChangeAnswer Of(ReadingState state, IReadOnlyList<ReaderTag> names) => new(
        state.PaperId,
        MarkWords.Of(state.Mark),
        state.Note,
        Tags: [.. names.Where(t => state.Tags.Has(t.Number)).Select(t => new ChangedTag(t.Number, t.Name))]);
}
