using Conspectus.Analysis;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Topics;
using static Conspectus.Workbench.Tests.TestStop;

namespace Conspectus.Workbench.Tests.Topics;

public sealed class TopicEditingTests(SampleWorkbench sample)
{
    [Fact]
    public async Task Every_edit_is_made_told_and_taken_back()
    {
        await using var place = sample.Analysed();
        var editing = new TopicEditing(place.Library);
        var before = await place.Library.Analysis.TopicsAsync(Stop);
        var places = await place.Library.Analysis.PlacesAsync(Stop);
        var (one, two, three) = before.Level(TopicLevel.Topic).ToList() is [var a, var b, var c, ..] ? (a, b, c) : default;
        var key = (await place.Library.Papers.FindAsync(two.Papers[0], Stop))!.Key;

        var renamed = await editing.RenameAsync(one.Id, "  Trees\nof thought ", Stop);
        Told(renamed, $"“{one.Label}” renamed “Trees of thought”.", one.Id, one.Size);
        Told(await editing.MoveAsync([key, one.Papers[0]], one.Id, Stop), "1 paper moved to “Trees of thought”.", one.Id, one.Size + 1);
        var split = await editing.SplitAsync(one.Id, "New", [two.Papers[0], one.Papers[1]], Stop);
        Told(split, "2 papers of “Trees of thought” split off as “New”.", split.Topic!.Id, 2);
        Told(await editing.MergeAsync(three.Id, split.Topic.Id, Stop), $"“{three.Label}” merged into “New”.", split.Topic.Id, 2 + three.Size);
        Told(await editing.PinAsync(split.Topic.Id, Stop), "“New” pinned.", split.Topic.Id, 2 + three.Size);

        var standing = await editing.AllAsync(Stop);
        Assert.Equal(5, standing.Count);
        Assert.All(standing, e => Assert.True(e.InEffect));
        foreach (var edit in standing.Reverse())
            Assert.Equal($"Taken back: {edit.Told}.", (await editing.UndoAsync(Stop)).Told);
        Assert.Equal(TopicEditRefusal.NothingToUndo, (await editing.UndoAsync(Stop)).Refusal);
        Assert.Equal(LibraryContentOf(before), LibraryContentOf(await place.Library.Analysis.TopicsAsync(Stop)));
        Assert.Equal(places.Select(p => p with { Kind = null }),
            (await place.Library.Analysis.PlacesAsync(Stop)).Select(p => p with { Kind = null }));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_its_reason()
    {
        await using var place = sample.Analysed();
        var editing = new TopicEditing(place.Library);
        var tree = await place.Library.Analysis.TopicsAsync(Stop);
        var chapter = tree.Level(TopicLevel.Chapter).First();
        var (one, two) = tree.Level(TopicLevel.Topic).ToList() is [var a, var b, ..] ? (a, b) : default;
        (TopicEditRefusal Refusal, Func<ValueTask<TopicEditResult>> Edit)[] edits =
        [
            (TopicEditRefusal.NoSuchTopic, () => editing.RenameAsync(9999, "x", Stop)),
            (TopicEditRefusal.BadName, () => editing.RenameAsync(one.Id, " \t ", Stop)),
            (TopicEditRefusal.BadName, () => editing.RenameAsync(one.Id, new string('x', TopicEdit.LongestName + 1), Stop)),
            (TopicEditRefusal.BadName, () => editing.RenameAsync(one.Id, two.Label.ToUpperInvariant(), Stop)),
            (TopicEditRefusal.AlreadySo, () => editing.RenameAsync(one.Id, one.Label, Stop)),
            (TopicEditRefusal.NoSuchTopic, () => editing.MoveAsync([one.Papers[0]], 9999, Stop)),
            (TopicEditRefusal.NoSuchPaper, () => editing.MoveAsync([one.Papers[0], "nobody"], two.Id, Stop)),
            (TopicEditRefusal.WrongLevel, () => editing.MoveAsync([one.Papers[0]], chapter.Id, Stop)),
            (TopicEditRefusal.AlreadySo, () => editing.MoveAsync([one.Papers[0]], one.Id, Stop)),
            (TopicEditRefusal.AlreadySo, () => editing.MergeAsync(one.Id, one.Id, Stop)),
            (TopicEditRefusal.WrongLevel, () => editing.MergeAsync(one.Id, chapter.Id, Stop)),
            (TopicEditRefusal.NoSuchTopic, () => editing.MergeAsync(one.Id, 9999, Stop)),
            (TopicEditRefusal.WrongPapers, () => editing.SplitAsync(one.Id, "New", [], Stop)),
            (TopicEditRefusal.WrongPapers, () => editing.SplitAsync(one.Id, "New", [two.Papers[0]], Stop)),
            (TopicEditRefusal.WrongPapers, () => editing.SplitAsync(one.Id, "New", one.Papers, Stop)),
            (TopicEditRefusal.BadName, () => editing.SplitAsync(one.Id, one.Label, [one.Papers[0]], Stop)),
            (TopicEditRefusal.WrongLevel, () => editing.SplitAsync(chapter.Id, "New", [chapter.Papers[0]], Stop)),
            (TopicEditRefusal.WrongLevel, () => editing.PinAsync(chapter.Id, Stop)),
        ];
        foreach (var (refusal, edit) in edits)
        {
            var result = await edit();
            Assert.Equal((refusal, null), (result.Refusal, result.Edit));
            Assert.NotEmpty(result.NextStep);
            Assert.EndsWith(".", result.Told, StringComparison.Ordinal);
        }

        Assert.Empty(await editing.AllAsync(Stop));
        Assert.Equal(TopicEditRefusal.None, (await editing.PinAsync(one.Id, Stop)).Refusal);
        Assert.Equal(TopicEditRefusal.AlreadySo, (await editing.PinAsync(one.Id, Stop)).Refusal);
    }

    [Fact]
    public async Task Edits_go_into_the_article_and_outlive_another_analysis()
    {
        await using var place = sample.Analysed();
        var editing = new TopicEditing(place.Library);
        var tree = await place.Library.Analysis.TopicsAsync(Stop);
        var chapter = tree.Level(TopicLevel.Chapter).MaxBy(c => tree.Children(c).Count())!;
        var topics = tree.Children(chapter).ToList();
        // A chapter of one topic has the topic's name: split, it has its own.
        var split = (await editing.SplitAsync(topics[^1].Id, "A handful", [.. topics[^1].Papers.Take(2)], Stop)).Topic!;
        await editing.RenameAsync(chapter.Id, "Thinking & <b>choosing</b>", Stop);
        await editing.RenameAsync(topics[0].Id, "What trees think", Stop);
        await PublishesAsync();

        var feed = new SampleFeed();
        feed[3]["abstract"] = "We prune decision trees until nothing is left.";
        await place.ImportAsync(feed.WriteTo(place.Folder));
        Assert.False((await place.AnalyseAsync()).Reused);
        Assert.All(await editing.AllAsync(Stop), e => Assert.True(e.InEffect));
        var after = await place.Library.Analysis.TopicsAsync(Stop);
        Assert.Equal(("A handful", 2), (after.Find(split.Id)!.Label, after.Find(split.Id)!.Size));
        Assert.DoesNotContain((await place.Library.TopicEdits.ComputedAsync(Stop)).All, t => t.Id == split.Id);
        await PublishesAsync();

        async Task PublishesAsync()
        {
            await place.PublishAsync();
            var article = await File.ReadAllTextAsync(Path.Combine(place.Folder.Path, "article", "article.md"), Stop);
            Assert.Contains("\n## Thinking \\&", article, StringComparison.Ordinal);
            Assert.Contains("\n### What trees think", article, StringComparison.Ordinal);
            Assert.Contains("\n### A handful", article, StringComparison.Ordinal);
            var html = await File.ReadAllTextAsync(Path.Combine(place.Folder.Path, "article", "article.html"), Stop);
            Assert.DoesNotContain("<b>choosing", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pinned_topic_comes_back_after_a_fresh_analysis()
    {
        await using var place = sample.Analysed();
        var editing = new TopicEditing(place.Library);
        var topic = (await place.Library.Analysis.TopicsAsync(Stop)).Level(TopicLevel.Topic).First();
        await editing.PinAsync(topic.Id, Stop);
        await new Analyst(place.Library, new AnalysisOptions()).RunAsync(2, null, Stop, fresh: true);
        var after = (await place.Library.Analysis.TopicsAsync(Stop)).Find(topic.Id)!;
        Assert.Equal(topic.Label, after.Label);
        Assert.Equal(topic.Papers.Order(), after.Papers.Order());
    }

    [Fact]
    public async Task Second_choices_are_counted_both_ways()
    {
        await using var place = sample.Analysed();
        var lookup = new TopicLookup(place.Library);
        var tree = await place.Library.Analysis.TopicsAsync(Stop);
        var places = await place.Library.Analysis.PlacesAsync(Stop);
        var seen = 0;
        foreach (var topic in tree.Level(TopicLevel.Topic))
        {
            foreach (var shared in (await lookup.FindAsync(place.Reader, topic.Id, 1, Stop))!.Shared)
            {
                seen++;
                Assert.Equal(Between(topic.Id, shared.Topic.Id), shared.There);
                Assert.Equal(Between(shared.Topic.Id, topic.Id), shared.Here);
            }
        }

        Assert.True(seen > 0);
        int Between(int own, int second) => places.Count(p => p.Topic == own && p.Second == second && p.Margin <= PaperPlace.Between);
    }

    private static void Told(TopicEditResult result, string told, int topic, int size)
    {
        Assert.Equal((TopicEditRefusal.None, told, topic, size), (result.Refusal, result.Told, result.Topic?.Id ?? 0, result.Topic?.Size ?? 0));
        Assert.Equal((told, topic, size), (result.ToAnswer().Told, result.ToAnswer().Topic, result.ToAnswer().Size));
    }

    private static string LibraryContentOf(TopicTree tree) => System.Text.Json.JsonSerializer.Serialize(tree.All);
}
