using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;

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
internal sealed record ChangeAnswer(
    string? Paper,
    string? Mark = null,
    string? Note = null,
    int? Topic = null,
    int Done = 0,
    int Total = 0,
    bool Conflict = false,
    LibraryRevision? Revision = null,
    string? Trouble = null)
{
    public static ChangeAnswer Of(ReadingChange change) => new(
        change.State.PaperId,
        MarkWords.Of(change.State.Mark),
        change.State.Note,
        change.Progress?.Topic,
        change.Progress?.Done ?? 0,
        change.Progress?.Total ?? 0,
        change.Conflict,
        change.Revision);
}
