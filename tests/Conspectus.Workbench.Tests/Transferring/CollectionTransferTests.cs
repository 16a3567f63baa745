using System.Text;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Topics;
using Conspectus.Workbench.Transferring;

namespace Conspectus.Workbench.Tests.Transferring;

/// <summary>Collections, saved searches, votes for interests and edited topics in a record that is taken elsewhere.</summary>
public sealed class CollectionTransferTests(SampleWorkbench sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_copies_of_a_collection_go_on_from_one_another()
    {
        await using var one = sample.Imported();
        var ids = await IdsAsync(one);
        var set = await MakeAsync(one, "to read", ids[0], ids[1]);
        await using var two = sample.Imported();
        await ImportAsync(two, await ExportAsync(one));

        // There one is taken out and one put in, and it is renamed; here another is put in.
        await two.Library.Collections.PutAsync(two.Reader, set.Id, [ids[0]], false, Stop);
        await two.Library.Collections.PutAsync(two.Reader, set.Id, [ids[2]], true, Stop);
        await two.Library.Collections.ChangeAsync(two.Reader, set with { Name = "read soon" }, Stop);
        await one.Library.Collections.PutAsync(one.Reader, set.Id, [ids[3]], true, Stop);
        var answer = await ImportAsync(one, await ExportAsync(two));
        Assert.Empty(answer.Conflicts);
        Assert.Equal(1, answer.Collections);
        Assert.Equal(["read soon: " + string.Join(' ', ids[1], ids[2], ids[3])], await ShownAsync(one));
        Assert.Equal(0, (await ImportAsync(one, await ExportAsync(two))).Collections);
        await one.Library.Reading.UndoAsync(one.Reader, Stop);
        Assert.Equal(["to read: " + string.Join(' ', ids[0], ids[1], ids[3])], await ShownAsync(one));
    }

    [Fact]
    public async Task One_that_was_removed_in_a_copy_goes_and_one_that_was_changed_meanwhile_stays_and_is_told()
    {
        await using var one = sample.Imported();
        var ids = await IdsAsync(one);
        var (gone, kept) = (await MakeAsync(one, "gone", ids[0]), await MakeAsync(one, "kept", ids[1]));
        await using var two = sample.Imported();
        await ImportAsync(two, await ExportAsync(one));
        foreach (var set in new[] { gone, kept }) await two.Library.Collections.RemoveAsync(two.Reader, set.Id, Stop);
        await one.Library.Collections.PutAsync(one.Reader, kept.Id, [ids[2]], true, Stop);
        var answer = await ImportAsync(one, await ExportAsync(two));
        Assert.Equal(["kept: " + string.Join(' ', ids[1], ids[2])], await ShownAsync(one));
        Assert.Equal(("collection", "kept", "", "kept"), Told(answer));
        // The other way round: what was removed there comes back, for it was changed here.
        Assert.Equal(("collection", "", "kept", "kept"), Told(await ImportAsync(two, await ExportAsync(one))));
        Assert.Equal(await ShownAsync(one), await ShownAsync(two));
    }

    [Fact]
    public async Task Two_of_one_name_become_one_and_the_papers_of_both_are_kept()
    {
        await using var one = sample.Imported();
        await using var two = sample.Imported();
        var ids = await IdsAsync(one);
        await MakeAsync(one, "To Read", ids[0], ids[1]);
        await MakeAsync(two, "to read", ids[1], ids[2]);
        var answer = await ImportAsync(one, await ExportAsync(two));
        Assert.Equal(["To Read: " + string.Join(' ', ids.Take(3))], await ShownAsync(one));
        Assert.Equal(("collection", "2 papers", "2 papers", "3 papers"), Told(answer));
        answer = await ImportAsync(one, await ExportAsync(two));
        Assert.Equal((0, 0), (answer.Collections, answer.Conflicts.Count));
    }

    [Fact]
    public async Task A_vote_that_was_taken_off_in_a_copy_is_taken_off_here()
    {
        await using var one = sample.Imported();
        var ids = await IdsAsync(one);
        var interest = await one.Library.Interests.AddAsync(one.Reader, "graphs", "", Stop);
        await one.Library.Interests.MarkAsync(one.Reader, interest.Id, ids[0], Mark.Liked, Stop);
        await one.Library.Interests.MarkAsync(one.Reader, interest.Id, ids[1], Mark.Skipped, Stop);
        await using var two = sample.Imported();
        await ImportAsync(two, await ExportAsync(one));
        await two.Library.Interests.MarkAsync(two.Reader, interest.Id, ids[0], Mark.Unread, Stop);
        await two.Library.Reading.UndoAsync(two.Reader, Stop);
        await two.Library.Reading.UndoAsync(two.Reader, Stop); // the skip of ids[1]
        await two.Library.Interests.MarkAsync(two.Reader, interest.Id, ids[0], Mark.Unread, Stop);
        // A vote of which the copy knows nothing stays.
        await one.Library.Interests.MarkAsync(one.Reader, interest.Id, ids[2], Mark.Liked, Stop);
        var answer = await ImportAsync(one, await ExportAsync(two));
        Assert.Empty(answer.Conflicts);
        Assert.Equal([new InterestVote(ids[2], true)], await one.Library.Interests.VotesAsync(one.Reader, interest.Id, Stop));
        await one.Library.Reading.UndoAsync(one.Reader, Stop);
        Assert.Equal(3, (await one.Library.Interests.VotesAsync(one.Reader, interest.Id, Stop)).Count);
    }

    [Fact]
    public async Task Saved_searches_come_with_the_topics_and_tags_that_they_ask_for()
    {
        await using var one = sample.Analysed();
        await using var two = sample.Analysed();
        var topic = (await one.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).First();
        await one.Library.Reading.NameTagAsync(one.Reader, new ReaderTag(1, "cite"), Stop);
        await two.Library.Reading.NameTagAsync(two.Reader, new ReaderTag(1, "theory"), Stop);
        await one.Library.SavedSearches.AddAsync(
            one.Reader, "mine", new PaperFilter { Text = "graph & co", Topic = topic.Id, Tag = 1 }.ToText(), Stop);
        var json = (await ExportAsync(one)).Replace($"topic={topic.Id}", "topic=77", StringComparison.Ordinal)
            .Replace($"\"number\": {topic.Id},", "\"number\": 77,", StringComparison.Ordinal);
        Assert.Equal(1, (await ImportAsync(two, json)).Searches);
        var search = Assert.Single(await two.Library.SavedSearches.ListAsync(two.Reader, Stop));
        var filter = PaperFilter.Read(search.Query);
        var cite = Assert.Single(await two.Library.Reading.TagsAsync(two.Reader, Stop), t => t.Name == "cite").Number;
        Assert.Equal(("mine", "graph & co", topic.Id, cite), (search.Name, filter.Text, Assert.Single(filter.Topic!), filter.Tag));
        var again = await ImportAsync(two, json);
        Assert.Equal((0, 0), (again.Searches, again.Conflicts.Count));
    }

    [Fact]
    public async Task Edited_topics_are_edited_elsewhere_and_a_second_time_nothing_is_to_do()
    {
        await using var one = sample.Analysed();
        await using var two = sample.Analysed();
        var editing = new TopicEditing(one.Library);
        var topics = (await one.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).OrderByDescending(t => t.Size).ToList();
        await editing.RenameAsync(topics[0].Id, "Renamed elsewhere", Stop);
        await editing.SplitAsync(topics[1].Id, "Split off", [.. topics[1].Papers.Take(3)], Stop);
        await editing.MoveAsync([topics[2].Papers[0]], topics[0].Id, Stop);
        var chapter = (await one.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Chapter).First();
        await editing.RenameAsync(chapter.Id, "A chapter", Stop);
        var json = await ExportAsync(one);
        var answer = await ImportAsync(two, json);
        Assert.Empty(answer.Issues);
        Assert.Equal(4, answer.TopicEdits);
        var (here, there) = (await one.Library.Analysis.TopicsAsync(Stop), await two.Library.Analysis.TopicsAsync(Stop));
        foreach (var level in new[] { TopicLevel.Chapter, TopicLevel.Topic })
            Assert.Equal(
                here.Level(level).Select(t => $"{t.Label}: {string.Join(' ', t.Papers.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal),
                there.Level(level).Select(t => $"{t.Label}: {string.Join(' ', t.Papers.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
        var again = await ImportAsync(two, json);
        Assert.Equal((0, 0, 0), (again.TopicEdits, again.Conflicts.Count, again.Issues.Count));
    }

    [Fact]
    public async Task A_topic_that_was_named_otherwise_here_keeps_its_name_and_that_is_told()
    {
        await using var one = sample.Analysed();
        await using var two = sample.Analysed();
        var topic = (await one.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).First();
        await new TopicEditing(one.Library).RenameAsync(topic.Id, "Here", Stop);
        await new TopicEditing(two.Library).RenameAsync(topic.Id, "There", Stop);
        Assert.Equal(("topic", "Here", "There", "Here"), Told(await ImportAsync(one, await ExportAsync(two))));
        Assert.Equal("Here", (await one.Library.Analysis.TopicsAsync(Stop)).Find(topic.Id)!.Label);
    }

    [Fact]
    public async Task A_library_without_topics_says_what_to_do_and_a_document_of_version_1_is_read()
    {
        await using var one = sample.Analysed();
        await using var two = sample.Imported();
        var topic = (await one.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).First();
        await new TopicEditing(one.Library).RenameAsync(topic.Id, "Here", Stop);
        Assert.Contains("conspectus analyze", Assert.Single((await ImportAsync(two, await ExportAsync(one))).Issues).Reason, StringComparison.Ordinal);
        const string old = "{\"format\":\"conspectus-reading\",\"version\":1,\"tags\":[],\"interests\":[],\"papers\":[],\"history\":[]}";
        Assert.Empty((await ImportAsync(two, old)).Issues);
    }

    private static (string What, string Here, string There, string Now) Told(ReadingImportAnswer answer) =>
        Assert.Single(answer.Conflicts) is var told ? (told.What, told.Here, told.There, told.Now) : default;

    private static async Task<List<string>> IdsAsync(TempLibrary place) => [.. (await place.Library.Papers.AllAsync(Stop)).Select(p => p.Id)];

    private static async Task<PaperSet> MakeAsync(TempLibrary place, string name, params string[] papers) =>
        (await place.Library.Collections.AddAsync(place.Reader, name, "", papers, Stop)).Collection;

    private static async Task<List<string>> ShownAsync(TempLibrary place) =>
        [.. (await place.Library.Reading.RecordAsync(place.Reader, Stop)).Collections
            .Select(c => $"{c.Collection.Name}: {string.Join(' ', c.Papers)}")];

    private static async Task<string> ExportAsync(TempLibrary place)
    {
        using var output = new MemoryStream();
        await new ReadingExport(place.Library).WriteAsync(ReadingFormat.Json, place.Reader, output, Stop);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<ReadingImportAnswer> ImportAsync(TempLibrary place, string json) =>
        await new ReadingImport(place.Library).ImportAsync(place.Reader, "x.json", ReadingDocuments.Read("x.json", json), Stop);
}
