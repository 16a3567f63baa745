using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Transferring;

/// <summary>A document as the library sees it that takes it in: with its own papers and tags.</summary>
internal sealed class ForeignRecord
{
    private readonly string _source;

    private ForeignRecord(string source) => _source = source;

    /// <summary>What stands of each paper, by its id here.</summary>
    public Dictionary<string, ReadingState> States { get; } = new(StringComparer.Ordinal);

    /// <summary>What was said of each paper for interests, by its id here.</summary>
    public Dictionary<string, IReadOnlyList<DocumentVote>> Votes { get; } = new(StringComparer.Ordinal);

    /// <summary>The history of the papers that are here, earliest first.</summary>
    public List<ReadingEvent> Events { get; } = [];

    /// <summary>The interests.</summary>
    public List<Interest> Interests { get; } = [];

    /// <summary>The history of what was edited in the article, earliest first.</summary>
    public List<ArticleEditRecord> ArticleEdits { get; } = [];

    /// <summary>The tags that get a name.</summary>
    public IReadOnlyList<ReaderTag> Tags { get; private set; } = [];

    /// <summary>The collections with their papers that are here.</summary>
    public List<CollectionRecord> Collections { get; } = [];

    /// <summary>What was done to collections, earliest first, with the papers that are here.</summary>
    public List<CollectionEvent> CollectionEvents { get; } = [];

    /// <summary>The saved searches, with numbers of this library.</summary>
    public List<SavedSearch> Searches { get; } = [];

    /// <summary>The papers' ids here by their ids in the document.</summary>
    public Dictionary<string, string> Ids { get; private set; } = [];

    /// <summary>The papers that are not here.</summary>
    public List<UnknownWorkAnswer> Unmatched { get; } = [];

    /// <summary>What cannot be used as it stands.</summary>
    public List<ImportIssue> Issues { get; } = [];

    /// <summary>Reads a document.</summary>
    /// <param name="source">What it is called, for issues.</param>
    /// <param name="document">The document.</param>
    /// <param name="mine">The record that takes it in.</param>
    /// <param name="papers">The papers that are here.</param>
    /// <param name="topics">The topics that are here.</param>
    /// <exception cref="Core.ConspectusException">It has more tags than a library can have.</exception>
    public static ForeignRecord Of(
        string source, ReadingDocument document, ReadingRecord mine, IReadOnlyList<Paper> papers, TopicTree topics)
    {
        var foreign = new ForeignRecord(source);
        var named = document.Tags.Where(t => TagSet.IsTag(t.Number) && t.Name.Trim().Length is > 0 and <= ReaderTag.LongestName)
            .Select(t => new ReaderTag(t.Number, t.Name.Trim())).DistinctBy(t => t.Number)
            .DistinctBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var used = document.Papers.SelectMany(p => p.Tags)
            .Concat(document.History.SelectMany(e => e.TagsBefore.Concat(e.TagsAfter)))
            .Concat((document.Searches ?? []).Select(s => PaperFilter.Read(s.Query).Tag).OfType<int>()).ToHashSet();
        var tags = TagMapping.Of(mine, named, used);
        foreign.Tags = tags.Named;
        foreign.ReadInterests(document);
        foreign.Ids = foreign.ReadPapers(document, papers, tags);
        foreign.ReadHistory(document, foreign.Ids, tags);
        foreign.ReadCollections(document);
        foreign.ReadSearches(document, tags, topics);
        foreign.ReadArticle(document);
        return foreign;
    }

    private void ReadInterests(ReadingDocument document)
    {
        foreach (var interest in document.Interests)
        {
            if (string.IsNullOrWhiteSpace(interest.Name) || interest.Name.Length > Interest.LongestName
                || interest.Words.Length > Interest.LongestWords
                || interest.Id is not { Length: 16 } || !interest.Id.All(char.IsAsciiHexDigit))
                Report(interest.Id, "interests", "It is no interest; it was left out.");
            else Interests.Add(interest);
        }
    }

    private Dictionary<string, string> ReadPapers(ReadingDocument document, IReadOnlyList<Paper> papers, TagMapping tags)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = papers.ToDictionary(p => p.Id, StringComparer.Ordinal);
        PaperRecognition? recognition = null;
        foreach (var paper in document.Papers)
        {
            var match = known.TryGetValue(paper.Id, out var same)
                ? new PaperMatch<Paper>(same, null)
                : Find(recognition ??= new PaperRecognition(papers), paper);
            if (match.Found is not { } found)
            {
                Unmatched.Add(new UnknownWorkAnswer(
                    paper.Id, paper.Title, match.Nearest?.Title.Text, match.Difference is { } d ? MatchWords.Of(d) : null));
                continue;
            }

            if (!ids.TryAdd(paper.Id, found.Id) || States.ContainsKey(found.Id))
            {
                Report(paper.Id, "papers", "Another paper of the file is the same paper here; this one was left out.");
                ids.Remove(paper.Id);
                continue;
            }

            if (State(paper, found.Id, tags) is { } state) States[found.Id] = state;
            Votes[found.Id] = [.. paper.Votes.Where(v => Interests.Exists(i => i.Id == v.Interest)).DistinctBy(v => v.Interest)];
        }

        return ids;
    }

    private ReadingState? State(DocumentPaper paper, string id, TagMapping tags)
    {
        if (MarkWords.Parse(paper.Mark) is not { } mark)
        {
            Report(paper.Id, "mark", $"“{paper.Mark}” is no mark; the paper was left out.");
            return null;
        }

        var note = string.IsNullOrWhiteSpace(paper.Note) ? "" : paper.Note;
        if (note.Length <= IReadingStore.LongestNote) return new ReadingState(id, mark, note, tags.Map(paper.Tags));
        Report(paper.Id, "note", $"The note has {note.Length} characters; it was left out.");
        return new ReadingState(id, mark, "", tags.Map(paper.Tags));
    }

    private void ReadHistory(ReadingDocument document, Dictionary<string, string> ids, TagMapping tags)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in document.History)
        {
            if (!ids.TryGetValue(change.Paper, out var paper)) continue;
            if (MarkWords.Parse(change.MarkBefore) is not { } before || MarkWords.Parse(change.MarkAfter) is not { } after
                || Standing(change.Standing) is not { } standing || change.Id is not { Length: 32 } || !change.Id.All(char.IsAsciiHexDigit)
                || change.NoteBefore.Length > IReadingStore.LongestNote || change.NoteAfter.Length > IReadingStore.LongestNote
                || !seen.Add(change.Id))
            {
                Report(change.Id, "history", "It is no change, or stands there twice; it was left out.");
                continue;
            }

            Events.Add(new ReadingEvent(
                change.Id, new ReadingState(paper, before, change.NoteBefore, tags.Map(change.TagsBefore)),
                new ReadingState(paper, after, change.NoteAfter, tags.Map(change.TagsAfter)), change.At, standing, change.Interest,
                change.Belonged, change.Step));
        }
    }

    private void ReadCollections(ReadingDocument document)
    {
        foreach (var one in document.Collections ?? [])
        {
            var set = new PaperSet(one.Id, one.Name.Trim(), one.About.Trim());
            if (!IsId(one.Id, 16) || CollectionText.Trouble(set, Collections.Select(c => c.Collection)) is not null
                || Collections.Exists(c => c.Collection.Id == one.Id))
                Report(one.Id, "collections", "It is no collection, or has the name of another; it was left out.");
            else Collections.Add(new CollectionRecord(set, Here(one.Papers)));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in document.CollectionHistory ?? [])
        {
            var (before, after) = (Texts(change.Collection, change.NameBefore, change.AboutBefore),
                Texts(change.Collection, change.NameAfter, change.AboutAfter));
            if (!IsId(change.Id, 32) || !IsId(change.Collection, 16) || (before ?? after) is null
                || Standing(change.Standing) is not { } standing || !seen.Add(change.Id))
                Report(change.Id, "collectionHistory", "It is no change, or stands there twice; it was left out.");
            else CollectionEvents.Add(new CollectionEvent(
                change.Id, change.Collection, before, after, Here(change.Added), Here(change.Removed), change.At, standing, change.Follows,
                change.Step));
        }
    }

    private void ReadSearches(ReadingDocument document, TagMapping tags, TopicTree topics)
    {
        foreach (var one in document.Searches ?? [])
        {
            var filter = PaperFilter.Read(one.Query);
            var names = one.Topics.DistinctBy(t => t.Number).ToDictionary(t => t.Number, t => t.Name);
            var here = (filter.Topic ?? Enumerable.Empty<int>()).Select(number => Topic(number, names, topics)).ToList();
            if (here.Contains(null) || filter.Area is not null)
                Report(one.Id, "searches", $"“{one.Name}” asks for a topic or an area of the map that is not here; it came without.");
            var query = (filter with
            {
                Topic = Choices.Of(here.OfType<int>()),
                Area = null,
                After = null,
                Tag = filter.Tag is { } tag ? tags.Map([tag]).Numbers().Cast<int?>().FirstOrDefault() : null,
            }).ToText();
            if (!IsId(one.Id, 16) || SavedSearchText.Trouble(one.Name, query) is not null || Searches.Exists(s => s.Id == one.Id))
                Report(one.Id, "searches", "It is no saved search; it was left out.");
            else Searches.Add(new SavedSearch(one.Id, one.Name.Trim(), query, 0));
        }
    }

    private void ReadArticle(ReadingDocument document)
    {
        foreach (var edit in document.Article)
        {
            if (edit.Read() is { } record && !ArticleEdits.Exists(e => e.Id == record.Id)) ArticleEdits.Add(record);
            else Report(edit.Id, "article", "It is no edit of the article, or stands there twice; it was left out.");
        }
    }

    private static int? Topic(int number, Dictionary<int, string> names, TopicTree topics)
    {
        if (!names.TryGetValue(number, out var name)) return null;
        return topics.Find(number)?.Label == name ? number : topics.All.FirstOrDefault(t => t.Label == name)?.Id;
    }

    private List<string> Here(IReadOnlyList<string> papers) =>
        [.. papers.Select(p => Ids.GetValueOrDefault(p)).OfType<string>().Distinct()];

    private static PaperSet? Texts(string id, string? name, string? about) => string.IsNullOrWhiteSpace(name) ? null
        : new PaperSet(
            id, name[..Math.Min(name.Length, PaperSet.LongestName)],
            about is null ? "" : about[..Math.Min(about.Length, PaperSet.LongestAbout)]);

    private static bool IsId(string id, int length) => id is not null && id.Length == length && id.All(char.IsAsciiHexDigit);

    private static EventStanding? Standing(string word) =>
        Enum.GetValues<EventStanding>().Cast<EventStanding?>().FirstOrDefault(s => ReadingDocuments.Word(s!.Value) == word);

    private static PaperMatch<Paper> Find(PaperRecognition known, DocumentPaper paper)
    {
        var record = new Record
        {
            Title = paper.Title,
            Authors = [.. paper.Authors.Select(a => new Author(a))],
            Identifiers = paper.Identifiers,
            Url = paper.Url,
        };
        return known.Find(record, new Edition(paper.Conference, paper.Year));
    }

    private void Report(string record, string field, string reason) => Issues.Add(new ImportIssue(_source, record, field, reason));
}
