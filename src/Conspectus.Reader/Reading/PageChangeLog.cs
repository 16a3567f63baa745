using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;

namespace Conspectus.Reader.Reading;

/// <summary>
/// Stores the changes that pages send: each once, and those of a page in their order, however often and by whichever way they come.
/// </summary>
/// <remarks>
/// A page sends a change again where the answer was lost, or where it is left before the answer has come: in the one request that browsers
/// still deliver then, which may overtake the one before. What was stored already is answered as it was the first time. Safe for several
/// threads.
/// </remarks>
internal sealed class PageChangeLog(Marking marking, ReaderTags tags, ReaderCollections collections) : IDisposable
{
    private const int AnswersKept = 1000;
    private const int MostPapers = 20_000;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<(ReaderId Reader, string Page, long Number), ChangeAnswer> _answers = [];
    private readonly Queue<(ReaderId Reader, string Page, long Number)> _byAge = new();

    /// <summary>Stores changes one after the other.</summary>
    /// <param name="visitor">Whose changes.</param>
    /// <param name="changes">The changes, in the order in which they were made.</param>
    /// <param name="cancel">Stops before the next one.</param>
    /// <returns>An answer to each. A conflict or a change that cannot be stored does not keep those behind it.</returns>
    /// <exception cref="Core.ConspectusException">
    /// The library cannot be written; the changes before the one that failed are stored.
    /// </exception>
    public async Task<IReadOnlyList<ChangeAnswer>> StoreAsync(
        Visitor visitor, IReadOnlyList<PageChange> changes, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var answers = new List<ChangeAnswer>(changes.Count);
            foreach (var change in changes)
            {
                var key = (visitor.Reader, change.Page, change.Number);
                if (!_answers.TryGetValue(key, out var answer))
                {
                    answer = await StoreAsync(visitor, change, cancel);
                    Keep(key, answer);
                }

                answers.Add(answer);
            }

            return answers;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<ChangeAnswer> StoreAsync(Visitor visitor, PageChange change, CancellationToken cancel)
    {
        switch (change)
        {
            case var bad when !RequestText.IsSound(bad.Paper) || !RequestText.IsSound(bad.Note) || !RequestText.IsSound(bad.BasedOn):
                return new ChangeAnswer(change.Paper, Trouble: "It holds a sign that is no character, such as U+FFFE: take it out.");
            case { Papers.Count: > MostPapers } or { Papers: null, Collection: not null } or { Papers: null, Collect: not null }:
                return new ChangeAnswer(null, Trouble: "The papers cannot be read.");
            case var bad when !RequestText.IsSound(bad.Collect) || bad.Papers?.All(RequestText.IsSound) == false:
                return new ChangeAnswer(null, Trouble: "A name holds a sign that is no character: take it out.");
            case { Collection: { } collection, Papers: { } papers }:
                return await collections.PutAsync(visitor.Reader, collection, papers, change.Set, cancel) is { } put
                    ? ChangeAnswer.Of(put, change.Set)
                    : new ChangeAnswer(null, Trouble: "There is no such collection any more.");
            case { Collect: { } name, Papers: { } papers }:
                return await collections.CollectAsync(visitor.Reader, name, "", papers, cancel) switch
                {
                    { Change: { } made } => ChangeAnswer.Of(made, true),
                    var refused => new ChangeAnswer(null, Trouble: refused.Trouble ?? "There is no such collection any more."),
                };
            case { Paper: null }:
                return await marking.UndoAsync(visitor.Reader, cancel) is { } undone
                    ? await ChangeAnswer.OfAsync(undone, tags, visitor, cancel)
                    : new ChangeAnswer(null);
            case { Mark: { } word } when MarkWords.Parse(word) is { } mark:
                return await AnswerAsync(
                    visitor, change.Paper, await marking.SetMarkAsync(visitor.Reader, change.Paper, mark, change.Interest, cancel), cancel);
            case { Note.Length: > Marking.LongestNote }:
                return new ChangeAnswer(change.Paper, Trouble: "A note can have up to 100,000 characters.");
            case { Note: { } note }:
                return await AnswerAsync(
                    visitor, change.Paper, await marking.SetNoteAsync(visitor.Reader, change.Paper, note, change.BasedOn, cancel), cancel);
            case { Tag: { } tag } when TagSet.IsTag(tag):
                return await AnswerAsync(
                    visitor, change.Paper, await marking.SetTagAsync(visitor.Reader, change.Paper, tag, change.Set, cancel), cancel);
            default:
                return new ChangeAnswer(change.Paper, Trouble: "This is neither a mark nor a note nor a tag.");
        }
    }

    private async Task<ChangeAnswer> AnswerAsync(
        Visitor visitor, string paper, ReadingChange? change, CancellationToken cancel) => change is null
        ? new ChangeAnswer(paper, Trouble: "There is no such paper in this library.")
        : await ChangeAnswer.OfAsync(change, tags, visitor, cancel);

    private void Keep((ReaderId Reader, string Page, long Number) change, ChangeAnswer answer)
    {
        if (_byAge.Count == AnswersKept) _answers.Remove(_byAge.Dequeue());
        _byAge.Enqueue(change);
        _answers.Add(change, answer);
    }
}
