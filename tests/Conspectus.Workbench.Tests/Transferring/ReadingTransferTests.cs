using System.Text;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Transferring;
using FsCheck.Xunit;

namespace Conspectus.Workbench.Tests.Transferring;

/// <summary>What a reader recorded leaves one library and enters another.</summary>
public sealed class ReadingTransferTests(SampleWorkbench sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Property(MaxTest = 12)]
    public async Task Export_and_import_into_a_fresh_library_is_the_identity((byte Paper, sbyte What, string? Note)[] changes)
    {
        await using var from = sample.Imported();
        var ids = (await from.Library.Papers.AllAsync(Stop)).Select(p => p.Id).ToList();
        var interests = new[] { await from.Library.Interests.AddAsync(from.Reader, "graphs", "words \"quoted\"", Stop),
            await from.Library.Interests.AddAsync(from.Reader, "trees", "", Stop) };
        await from.Library.Reading.NameTagAsync(from.Reader, new ReaderTag(2, "to cite"), Stop);
        foreach (var (paper, what, note) in changes) await ChangeAsync(from, ids, interests, paper, what, note);

        await using var to = sample.Imported();
        var json = await ExportAsync(from);
        var answer = await ImportAsync(to, json);
        Assert.Empty(answer.Conflicts);
        Assert.Empty(answer.Unmatched);
        Assert.Empty(answer.Issues);
        Assert.Equal(json, await ExportAsync(to));
        Assert.Equal(
            await from.Library.Interests.VotesAsync(from.Reader, interests[0].Id, Stop),
            await to.Library.Interests.VotesAsync(to.Reader, interests[0].Id, Stop));

        // The same a second time is no change, and undo goes back through the history as it does where that was made.
        Assert.Equal(0, (await ImportAsync(to, json)).Changed);
        while (await from.Library.Reading.UndoAsync(from.Reader, Stop) is { } undone)
        {
            var there = (await to.Library.Reading.UndoAsync(to.Reader, Stop))!;
            Assert.Equal((undone.State, undone.Collections.Count), (there.State, there.Collections.Count));
        }

        Assert.Empty(await to.Library.Collections.ListAsync(to.Reader, Stop));
        Assert.Null(await to.Library.Reading.UndoAsync(to.Reader, Stop));
    }

    [Fact]
    public async Task Edits_of_the_article_go_along_and_of_two_that_did_not_know_of_each_other_the_later_stands()
    {
        var edit = new ArticleEdit("neurips-2023", "topic-3", ArticlePart.Heading, "Agents", "Reinforcement learning");
        await using var one = sample.Imported();
        await one.Library.ArticleEdits.SetAsync(one.Reader, edit, null, Stop);
        await one.Library.ArticleEdits.SetAsync(one.Reader, edit with { Place = "topic-4", Part = ArticlePart.Remark }, null, Stop);
        await using var two = sample.Imported();
        await ImportAsync(two, await ExportAsync(one));
        Assert.Equal(await one.Library.ArticleEdits.AllAsync(one.Reader, Stop), await two.Library.ArticleEdits.AllAsync(two.Reader, Stop));

        await two.Library.ArticleEdits.SetAsync(two.Reader, edit with { Text = "Agents that act" }, edit.Text, Stop);
        Assert.Empty((await ImportAsync(one, await ExportAsync(two))).Conflicts);
        Assert.Equal("Agents that act", (await one.Library.ArticleEdits.AllAsync(one.Reader, Stop))[0].Text);

        await one.Library.ArticleEdits.SetAsync(one.Reader, edit with { Text = "Mine" }, "Agents that act", Stop);
        await two.Library.ArticleEdits.SetAsync(two.Reader, edit with { Text = "Theirs" }, "Agents that act", Stop);
        var conflict = Assert.Single((await ImportAsync(one, await ExportAsync(two))).Conflicts);
        Assert.Equal(("topic-3", "article", "Mine", "Theirs"), (conflict.Title, conflict.What, conflict.Here, conflict.There));
        await ImportAsync(two, await ExportAsync(one));
        var stands = await one.Library.ArticleEdits.AllAsync(one.Reader, Stop);
        Assert.Equal(conflict.Now, stands[0].Text);
        Assert.Equal(stands, await two.Library.ArticleEdits.AllAsync(two.Reader, Stop));
        Assert.Equal(await ExportAsync(one), await ExportAsync(one));
    }

    [Fact]
    public async Task A_damaged_edit_of_the_article_is_told_and_leaves_the_others_and_an_older_file_has_none()
    {
        await using var place = sample.Imported();
        const string head = "{\"format\":\"conspectus-reading\",\"version\":1,\"tags\":[],\"interests\":[],\"papers\":[],\"history\":[]";
        Assert.Empty((await ImportAsync(place, head + "}")).Issues);
        const string good = "{\"id\":\"0123456789abcdef0123456789abcdef\",\"at\":\"2026-01-01T00:00:00Z\",\"edition\":\"\",\"place\":\"topic-1\","
            + "\"part\":\"remark\",\"text\":\"kept\",\"replaced\":\"\",\"standing\":\"stands\"}";
        var answer = await ImportAsync(place, $"{head},\"article\":[{good.Replace("remark", "nothing", StringComparison.Ordinal)},{good},{good}]}}");
        Assert.Equal(2, answer.Issues.Count);
        Assert.Equal("kept", Assert.Single(await place.Library.ArticleEdits.AllAsync(place.Reader, Stop)).Text);
    }

    [Fact]
    public async Task Two_copies_go_on_from_one_another_without_conflicts()
    {
        await using var one = sample.Imported();
        var ids = (await one.Library.Papers.AllAsync(Stop)).Select(p => p.Id).ToList();
        await MarkAsync(one, ids[0], Mark.Liked);
        await NoteAsync(one, ids[1], "first");
        await using var two = sample.Imported();
        await ImportAsync(two, await ExportAsync(one));

        // There the mark is changed, the note continued; here another paper is tagged and the first mark stays.
        await MarkAsync(two, ids[0], Mark.Starred);
        await NoteAsync(two, ids[1], "first and second");
        await one.Library.Reading.SetTagAsync(one.Reader, ids[2], 3, true, Stop);
        var answer = await ImportAsync(one, await ExportAsync(two));
        Assert.Empty(answer.Conflicts);
        Assert.Equal(2, answer.Changed);
        Assert.Equal((Mark.Starred, "first and second"), ((await FindAsync(one, ids[0])).Mark, (await FindAsync(one, ids[1])).Note));
        Assert.Equal(TagSet.Of(3), (await FindAsync(one, ids[2])).Tags);

        // And back again: what was taken in is known there as its own.
        await MarkAsync(one, ids[0], Mark.Skipped);
        var back = await ImportAsync(two, await ExportAsync(one));
        Assert.Empty(back.Conflicts);
        Assert.Equal((Mark.Skipped, TagSet.Of(3)), ((await FindAsync(two, ids[0])).Mark, (await FindAsync(two, ids[2])).Tags));
        await two.Library.Reading.UndoAsync(two.Reader, Stop);
        Assert.Equal((Mark.Starred, TagSet.None), ((await FindAsync(two, ids[0])).Mark, (await FindAsync(two, ids[2])).Tags));
    }

    [Fact]
    public async Task What_was_taken_back_in_a_copy_is_not_brought_back_by_the_other()
    {
        await using var one = sample.Imported();
        var id = (await one.Library.Papers.AllAsync(Stop))[0].Id;
        await MarkAsync(one, id, Mark.Liked);
        await using var two = sample.Imported();
        await ImportAsync(two, await ExportAsync(one));
        await two.Library.Reading.UndoAsync(two.Reader, Stop);
        Assert.Equal(0, (await ImportAsync(two, await ExportAsync(one))).Changed);
        Assert.Equal(Mark.Unread, (await FindAsync(two, id)).Mark);
        Assert.Equal(1, (await ImportAsync(one, await ExportAsync(two))).Changed);
        Assert.Equal(Mark.Unread, (await FindAsync(one, id)).Mark);
    }

    [Fact]
    public async Task What_was_changed_in_both_is_told_and_nothing_is_lost()
    {
        await using var one = sample.Imported();
        await using var two = sample.Imported();
        var papers = await one.Library.Papers.AllAsync(Stop);
        var id = papers[0].Id;
        foreach (var place in new[] { one, two })
        {
            await NoteAsync(place, id, place == one ? "mine" : "theirs");
            await place.Library.Reading.SetTagAsync(place.Reader, id, place == one ? 1 : 2, true, Stop);
            await place.Library.Reading.NameTagAsync(place.Reader, new ReaderTag(1, place == one ? "cite" : "theory"), Stop);
            await MarkAsync(place, id, place == one ? Mark.Liked : Mark.Skipped);
        }

        await two.Library.Reading.SetTagAsync(two.Reader, papers[1].Id, 1, true, Stop);
        var answer = await ImportAsync(one, await ExportAsync(two));
        var state = await FindAsync(one, id);
        Assert.Equal("mine\n\ntheirs", state.Note);
        Assert.Equal(Mark.Liked, state.Mark); // equally old: the own one
        Assert.Equal(["mark", "note", "tags"], answer.Conflicts.Select(c => c.What));
        Assert.Equal(("liked", "skipped", "liked"), (answer.Conflicts[0].Here, answer.Conflicts[0].There, answer.Conflicts[0].Now));
        Assert.Equal(papers[0].Title.Text, answer.Conflicts[0].Title);

        // "theory" has a number of its own; the tags of both are set.
        var names = await one.Library.Reading.TagsAsync(one.Reader, Stop);
        var theory = Assert.Single(names, t => t.Name == "theory");
        Assert.Equal("cite", names.Single(t => t.Number == 1).Name);
        Assert.Equal(TagSet.Of(theory.Number), (await FindAsync(one, papers[1].Id)).Tags);
        Assert.Equal(TagSet.Of(1, 2), state.Tags);

        Assert.Equal(0, (await ImportAsync(one, await ExportAsync(two))).Changed);
        await one.Library.Reading.UndoAsync(one.Reader, Stop);
        Assert.Equal(new ReadingState(id, Mark.Liked, "mine", TagSet.Of(1)), await FindAsync(one, id));
    }

    [Fact]
    public async Task The_newer_mark_stands()
    {
        await using var one = sample.Imported();
        await using var two = sample.Imported();
        var id = (await one.Library.Papers.AllAsync(Stop))[0].Id;
        await MarkAsync(one, id, Mark.Liked);
        await MarkAsync(two, id, Mark.Skipped);
        var json = (await ExportAsync(two)).Replace($"\"at\": \"{FixedClock.Instance.GetUtcNow():yyyy}", "\"at\": \"2099", StringComparison.Ordinal);
        var answer = await ImportAsync(one, json);
        Assert.Equal(("liked", "skipped", "skipped"), (answer.Conflicts[0].Here, answer.Conflicts[0].There, answer.Conflicts[0].Now));
        Assert.Equal(Mark.Skipped, (await FindAsync(one, id)).Mark);
    }

    [Fact]
    public async Task Papers_are_found_by_identifiers_or_title_where_their_ids_differ_and_others_are_told()
    {
        await using var one = sample.Imported();
        var papers = await one.Library.Papers.AllAsync(Stop);
        await MarkAsync(one, papers[0].Id, Mark.Liked);
        await NoteAsync(one, papers[1].Id, "n");
        var document = ReadingDocuments.Read("x.json", await ExportAsync(one));
        string Other(string id) => id == papers[0].Id ? "0000000000" : "1111111111";
        document = document with
        {
            Papers =
            [
                document.Papers[0] with { Id = "0000000000" },
                document.Papers[1] with { Id = "1111111111", Title = "A title of nowhere", Url = null, Identifiers = Identifiers.None },
            ],
            History = [.. document.History.Select(e => e with { Paper = Other(e.Paper) })],
        };
        await using var two = sample.Imported();
        var answer = await new ReadingImport(two.Library).ImportAsync(two.Reader, "x.json", document, Stop);
        Assert.Equal((2, 1), (answer.Papers, answer.Matched));
        Assert.Equal([new ReadingState(papers[0].Id, Mark.Liked, "")], await two.Library.Reading.AllAsync(two.Reader, Stop));
        Assert.Equal("A title of nowhere", Assert.Single(answer.Unmatched).Work);
    }

    [Theory]
    [InlineData("\"liked\"", "\"loved\"", "mark")]
    [InlineData("\"standing\": \"stands\"", "\"standing\": \"hovers\"", "history")]
    public async Task What_cannot_be_used_is_told_and_the_rest_goes_on(string good, string bad, string field)
    {
        await using var one = sample.Imported();
        var papers = await one.Library.Papers.AllAsync(Stop);
        await MarkAsync(one, papers[0].Id, Mark.Liked);
        await MarkAsync(one, papers[1].Id, Mark.Starred);
        await using var two = sample.Imported();
        var answer = await ImportAsync(two, (await ExportAsync(one)).Replace(good, bad, StringComparison.Ordinal));
        Assert.Contains(answer.Issues, i => i.Field == field);
        Assert.Equal(Mark.Starred, (await FindAsync(two, papers[1].Id)).Mark);
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("null", "no record of reading")]
    [InlineData("{\"format\":\"x\",\"version\":1,\"tags\":[],\"interests\":[],\"papers\":[],\"history\":[]}", "no record of reading")]
    [InlineData("{\"format\":\"conspectus-reading\",\"version\":3,\"tags\":[],\"interests\":[],\"papers\":[],\"history\":[]}", "newer Conspectus")]
    [InlineData("{\"format\":\"conspectus-reading\",\"version\":1,\"tags\":[],\"interests\":[],\"papers\":[{}],\"history\":[]}", "cannot be read")]
    public void What_is_no_record_is_refused(string json, string says)
    {
        var refusal = Assert.Throws<ConspectusException>(() => ReadingDocuments.Read("x.json", json));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("x.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_formats_hold_marks_tags_and_notes()
    {
        await using var place = sample.Imported();
        var papers = await place.Library.Papers.AllAsync(Stop);
        await place.Library.Reading.NameTagAsync(place.Reader, new ReaderTag(1, "=to cite"), Stop);
        await place.Library.Reading.SetTagAsync(place.Reader, papers[0].Id, 1, true, Stop);
        await MarkAsync(place, papers[1].Id, Mark.Known);
        await NoteAsync(place, papers[1].Id, "a, \"note\"");
        var csv = (await ExportAsync(place, ReadingFormat.Csv)).Split("\r\n");
        Assert.Equal("\uFEFFid,key,title,authors,conference,year,doi,arxiv,url,mark,tags,note", csv[0]);
        Assert.EndsWith(",unread,'=to cite,", csv[1], StringComparison.Ordinal);
        Assert.EndsWith(",known,,\"a, \"\"note\"\"\"", csv[2], StringComparison.Ordinal);
        Assert.Contains("## Known", await ExportAsync(place, ReadingFormat.Markdown), StringComparison.Ordinal);
        Assert.Empty(await ExportAsync(place, ReadingFormat.BibTeX));
    }

    private static async Task ChangeAsync(
        TempLibrary place, List<string> ids, Interest[] interests, byte paper, sbyte what, string? note)
    {
        var (reading, id, mark) = (place.Library.Reading, ids[paper % 5], (Mark)((Math.Abs((int)what) % 6) - 1));
        if (what == 0) await reading.UndoAsync(place.Reader, Stop);
        else if (note is not null) await reading.SetNoteAsync(place.Reader, id, note.Replace('\0', ' '), null, Stop);
        else if (what % 5 == 0) await CollectAsync(place, ids, id, paper, what > 0);
        else if (what % 4 == 0) await reading.SetTagAsync(place.Reader, id, 1 + (paper % 11), what > 0, Stop);
        else if (what % 4 == 1) await reading.SetMarksAsync(place.Reader, [id, ids[(paper + 1) % 5]], mark, Stop);
        else if (what % 4 == 2) await place.Library.Interests.MarkAsync(place.Reader, interests[paper % 2].Id, id, mark, Stop);
        else await reading.SetMarkAsync(place.Reader, id, mark, Stop);
    }

    private static async Task CollectAsync(TempLibrary place, List<string> ids, string id, byte paper, bool isIn)
    {
        var collections = place.Library.Collections;
        var own = await collections.ListAsync(place.Reader, Stop);
        if (own.Count == 0 || paper % 7 == 0) await collections.AddAsync(place.Reader, $"set {own.Count} {paper}", "\"why\"", [id, ids[4]], Stop);
        else if (paper % 7 == 1) await collections.RemoveAsync(place.Reader, own[0].Collection.Id, Stop);
        else if (paper % 7 == 2) await collections.ChangeAsync(place.Reader, own[^1].Collection with { Name = $"set {own.Count} new {paper}" }, Stop);
        else await collections.PutAsync(place.Reader, own[^1].Collection.Id, [id], isIn, Stop);
    }

    private static async Task<string> ExportAsync(TempLibrary place, ReadingFormat format = ReadingFormat.Json)
    {
        using var output = new MemoryStream();
        await new ReadingExport(place.Library).WriteAsync(format, place.Reader, output, Stop);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<ReadingImportAnswer> ImportAsync(TempLibrary place, string json) =>
        await new ReadingImport(place.Library).ImportAsync(place.Reader, "x.json", ReadingDocuments.Read("x.json", json), Stop);

    private static ValueTask<ReadingChange?> MarkAsync(TempLibrary place, string id, Mark mark) =>
        place.Library.Reading.SetMarkAsync(place.Reader, id, mark, Stop);

    private static ValueTask<ReadingChange?> NoteAsync(TempLibrary place, string id, string note) =>
        place.Library.Reading.SetNoteAsync(place.Reader, id, note, null, Stop);

    private static ValueTask<ReadingState> FindAsync(TempLibrary place, string id) =>
        place.Library.Reading.FindAsync(place.Reader, id, Stop);
}
