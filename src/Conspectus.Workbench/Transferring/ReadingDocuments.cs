using System.Text.Json;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Papers;

namespace Conspectus.Workbench.Transferring;

/// <summary>Makes documents of what a reader recorded, and reads them.</summary>
public static class ReadingDocuments
{
    private const string NextStep = "Name a file that 'conspectus reading export' or 'conspectus export' wrote.";

    /// <summary>The document of a library's reader. The same record gives the same document.</summary>
    /// <param name="library">The library.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async ValueTask<ReadingDocument> OfAsync(ILibrary library, ReaderId reader, CancellationToken cancel)
    {
        var record = await library.Reading.RecordAsync(reader, cancel).ConfigureAwait(false);
        var states = record.States.ToDictionary(s => s.PaperId);
        var votes = record.Interests.SelectMany(i => i.Votes.Select(v => (v.PaperId, Vote: new DocumentVote(i.Interest.Id, v.Belongs))))
            .ToLookup(v => v.PaperId, v => v.Vote);
        var topics = await EditedTopicList.OfAsync(library, cancel).ConfigureAwait(false);
        var named = states.Keys.Concat(record.Events.Select(e => e.PaperId)).Concat(votes.Select(v => v.Key))
            .Concat(record.Collections.SelectMany(c => c.Papers)).Concat(record.CollectionEvents.SelectMany(e => e.Added.Concat(e.Removed)))
            .Concat(topics.SelectMany(t => t.Papers)).ToHashSet();
        var papers = (await library.Papers.AllAsync(cancel).ConfigureAwait(false)).Where(p => named.Contains(p.Id));
        return new ReadingDocument(
            ReadingDocument.FormatName, ReadingDocument.CurrentVersion,
            [.. record.Tags.Select(t => new DocumentTag(t.Number, t.Name))],
            [.. record.Interests.Select(i => i.Interest)],
            [.. papers.Select(p => Paper(p, states.GetValueOrDefault(p.Id) ?? new ReadingState(p.Id, Mark.Unread, ""), [.. votes[p.Id]]))],
            [.. record.Events.Select(Event)],
            [.. record.Collections.Select(c => new DocumentSet(c.Collection.Id, c.Collection.Name, c.Collection.About, c.Papers))],
            [.. record.CollectionEvents.Select(Event)],
            await SearchesAsync(library, record.Searches, cancel).ConfigureAwait(false),
            topics)
        {
            Article = [.. record.ArticleEdits.Select(DocumentArticleEdit.Of)],
        };
    }

    /// <summary>Writes a document as JSON in UTF-8, ended by a line feed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Takes it.</param>
    public static void Write(ReadingDocument document, Stream output)
    {
        JsonSerializer.Serialize(output, document, DocumentJson.Indented.ReadingDocument);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Reads a document, or the marks, tags and notes of an exported list of papers, which has no history.</summary>
    /// <param name="name">What it is called, for messages.</param>
    /// <param name="json">The document, or a list in any format that <c>conspectus import</c> reads.</param>
    /// <exception cref="ConspectusException">It is none, is damaged, or is of a newer version.</exception>
    public static ReadingDocument Read(string name, string json)
    {
        if (ListedReading.Read(name, json) is { } listed) return listed;
        ReadingDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(json.TrimStart('\uFEFF'), DocumentJson.Indented.ReadingDocument);
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            throw new ConspectusException(
                $"{name} cannot be read as a record of reading (line {line}{(e.Path is { Length: > 1 } path ? $", at {path}" : "")}).",
                NextStep, e);
        }

        if (document is null || document.Format != ReadingDocument.FormatName)
            throw new ConspectusException($"{name} is no record of reading.", NextStep);
        return document.Version <= ReadingDocument.CurrentVersion
            ? document
            : throw new ConspectusException($"{name} was written by a newer Conspectus.", "Update Conspectus, or export it there again.");
    }

    /// <summary>How a standing is written.</summary>
    internal static string Word(EventStanding standing) => standing switch
    {
        EventStanding.TakenBack => "takenBack",
        EventStanding.Elsewhere => "elsewhere",
        _ => "stands",
    };

    private static async ValueTask<IReadOnlyList<DocumentSearch>> SearchesAsync(
        ILibrary library, IReadOnlyList<SavedSearch> searches, CancellationToken cancel)
    {
        if (searches.Count == 0) return [];
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        return [.. searches.Select(s => new DocumentSearch(
            s.Id, s.Name, s.Query,
            [.. (PaperFilter.Read(s.Query).Topic ?? Enumerable.Empty<int>()).Select(tree.Find).OfType<Topic>()
                .Select(t => new DocumentTopicName(t.Id, t.Label))]))];
    }

    private static DocumentCollectionEvent Event(CollectionEvent change) => new(
        change.Id, change.Collection, change.At, change.Added, change.Removed, Word(change.Standing), change.Before?.Name,
        change.Before?.About, change.After?.Name, change.After?.About, change.Follows, change.Step);

    private static DocumentPaper Paper(Paper paper, ReadingState state, IReadOnlyList<DocumentVote> votes) => new(
        paper.Id, paper.Key, paper.Title.Text, [.. paper.Authors.Select(a => a.Name)], paper.Edition.Conference, paper.Edition.Year,
        paper.Identifiers, MarkWords.Of(state.Mark), state.Note, [.. state.Tags.Numbers()], votes, paper.Url);

    private static DocumentEvent Event(ReadingEvent change) => new(
        change.Id, change.PaperId, change.At, MarkWords.Of(change.Before.Mark), MarkWords.Of(change.After.Mark), change.Before.Note,
        change.After.Note, [.. change.Before.Tags.Numbers()], [.. change.After.Tags.Numbers()], Word(change.Standing), change.Interest,
        change.Belonged, change.Step);
}
