using Conspectus.Core.Topics;

namespace Conspectus.Core.Tests.Topics;

public class EditedTopicsTests
{
    [Fact]
    public void Without_edits_topics_and_places_come_back_as_they_are()
    {
        var edited = Apply();
        Assert.Same(TopicSample.Tree, edited.Topics);
        Assert.Same(TopicSample.Places, edited.Places);
    }

    [Fact]
    public void A_topic_of_any_level_takes_another_name_and_nothing_else_changes()
    {
        var edited = Apply(new TopicRename(1, "Vision"), new TopicRename(12, "Depth"), new TopicRename(121, "Stereo"));
        Assert.Equal(["Vision", "Depth", "Stereo"], new[] { 1, 12, 121 }.Select(id => edited.Topics.Find(id)!.Label));
        Assert.Equal(TopicSample.Tree.Find(12), edited.Topics.Find(12)! with { Label = "Topic 12" });
        Assert.Equal(TopicSample.Places, edited.Places);
    }

    [Fact]
    public void A_chapter_that_is_a_single_topic_of_its_name_goes_by_the_new_one_too()
    {
        TopicEdit[] one = [new TopicMerge(12, 11), new TopicRename(1, "Vision"), new TopicRename(11, "Vision")];
        var edited = Apply([.. one, new TopicRename(11, "Images")]);
        Assert.Equal(["Images", "Images", "Theme 111"], new[] { 1, 11, 111 }.Select(id => edited.Topics.Find(id)!.Label));
        Assert.Equal("Sight", Apply([.. one, new TopicRename(1, "Sight")]).Topics.Find(11)!.Label);
        Assert.Equal("Chapter 1", Apply(new TopicMerge(12, 11), new TopicRename(11, "Images")).Topics.Find(1)!.Label);
    }

    [Fact]
    public void A_moved_paper_comes_last_in_the_nearest_theme_of_its_new_topic()
    {
        var edited = Apply(new PaperMove(["0"], 21));
        var place = edited.Places[0];
        Assert.Equal((2, 21, 211), (place.Chapter, place.Topic, place.Theme));
        foreach (var id in new[] { 2, 21, 211 }) Assert.Equal("0", edited.Topics.Find(id)!.Papers[^1]);
        foreach (var id in new[] { 1, 11, 111 }) Assert.DoesNotContain("0", edited.Topics.Find(id)!.Papers);
        Assert.Equal(["1", "2"], edited.Topics.Find(11)!.Exemplars);
        Assert.Equal((null, 0.5f), (edited.Topics.Find(21)!.Stability, edited.Topics.Find(12)!.Stability));
    }

    [Fact]
    public void The_topic_that_a_paper_left_is_its_second_choice()
    {
        Assert.Equal((11, -0.25f), Second(Apply(new PaperMove(["0"], 12)).Places[0]));
        Assert.Equal((11, -1f), Second(Apply(new PaperMove(["1"], 22)).Places[1]));
        var back = Apply(new PaperMove(["0"], 12), new PaperMove(["0"], 11)).Places[0];
        Assert.Equal((12, 0.25f), Second(back));
    }

    [Fact]
    public void A_paper_is_moved_to_a_theme_of_its_own_topic()
    {
        var place = Apply(new PaperMove(["0", "18"], 112)).Places[0];
        Assert.Equal((11, 112, 12), (place.Topic, place.Theme, place.Second));
    }

    [Fact]
    public void A_topic_without_papers_goes_and_whatever_is_above_it()
    {
        var edited = Apply(new PaperMove([.. Enumerable.Range(12, 12).Select(i => $"{i}")], 11));
        Assert.Equal([1, 11, 12, 111, 112, 121, 122], edited.Topics.All.Select(t => t.Id));
        Assert.DoesNotContain(edited.Places, p => p.Second is 21 or 22);
        Assert.Equal((null, 1), (edited.Places[6].Second, edited.Places[6].Margin));
    }

    [Fact]
    public void A_merged_topic_brings_its_themes_papers_and_terms()
    {
        var edited = Apply(new TopicMerge(11, 22));
        var into = edited.Topics.Find(22)!;
        Assert.Null(edited.Topics.Find(11));
        Assert.Equal([221, 222, 111, 112], edited.Topics.Children(into).Select(t => t.Id));
        Assert.Equal(["18", "0", "19", "1", "20", "2", "21", "3", "22", "4", "23", "5"], into.Papers);
        Assert.Equal(["18", "0"], into.Exemplars);
        Assert.Equal(["term 22", "term 11"], into.Terms);
        Assert.Equal(1, edited.Topics.Find(111)!.Hue);
        Assert.Equal(["0", "1", "2"], edited.Topics.Find(111)!.Papers);
        Assert.Equal((2, 22, 111), (edited.Places[0].Chapter, edited.Places[0].Topic, edited.Places[0].Theme));
        Assert.Equal((12, 0.25f), Second(edited.Places[0]));
        Assert.Null(edited.Places[18].Second); // it was between the two
        Assert.Equal(18, edited.Topics.Find(2)!.Size);
    }

    [Fact]
    public void Chapters_and_themes_are_merged_too()
    {
        var chapters = Apply(new TopicMerge(1, 2)).Topics;
        Assert.Equal([2], chapters.Level(TopicLevel.Chapter).Select(t => t.Id));
        Assert.Equal([21, 22, 11, 12], chapters.Children(chapters.Find(2)!).Select(t => t.Id));
        Assert.Equal(0.5f, chapters.Find(11)!.Stability);
        var themes = Apply(new TopicMerge(111, 221));
        Assert.Equal([112], themes.Topics.Children(themes.Topics.Find(11)!).Select(t => t.Id));
        Assert.Equal((22, 221, 11), (themes.Places[2].Topic, themes.Places[2].Theme, themes.Places[2].Second));
    }

    [Fact]
    public void Papers_split_off_are_a_topic_after_their_own()
    {
        var edited = Apply(new TopicSplit(11, "New", ["4", "1"], 901, 902));
        var topic = edited.Topics.Find(901)!;
        Assert.Equal(("New", TopicLevel.Topic, 1, 0), (topic.Label, topic.Level, topic.Parent!.Value, topic.Hue));
        Assert.Equal(["1", "4"], topic.Papers);
        Assert.Equal([11, 901, 12], edited.Topics.Children(edited.Topics.Find(1)!).Select(t => t.Id));
        Assert.Equal([902], edited.Topics.Children(topic).Select(t => t.Id));
        Assert.Equal(["0", "2", "3", "5"], edited.Topics.Find(11)!.Papers);
        Assert.Equal((1, 901, 902), (edited.Places[4].Chapter, edited.Places[4].Topic, edited.Places[4].Theme));
        Assert.Equal(12, edited.Topics.Find(1)!.Size);
    }

    [Fact]
    public void A_pinned_topic_keeps_its_papers_and_others_may_join()
    {
        var pin = new TopicPin(11, "Kept", ["0", "1", "6"], 1, 900);
        var edited = Apply(pin);
        Assert.Equal("Kept", edited.Topics.Find(11)!.Label);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6"], edited.Topics.Find(11)!.Papers);
    }

    [Fact]
    public void A_pinned_topic_that_the_analysis_does_not_find_any_more_is_made_again()
    {
        var edited = Apply(new TopicPin(77, "Kept", ["1", "14", "13"], 2, 78));
        Assert.Equal(["1", "14", "13"], edited.Topics.Find(77)!.Papers);
        Assert.Equal((2, 77, 78), (edited.Places[1].Chapter, edited.Places[1].Topic, edited.Places[1].Theme));
        Assert.Equal(2, Apply(new TopicPin(77, "Kept", ["1", "14", "13"], 99, 78)).Topics.Find(77)!.Parent);
    }

    [Fact]
    public void An_edit_whose_topic_or_papers_are_gone_is_left_out()
    {
        TopicEdit[] edits =
        [
            new TopicRename(99, "x"), new PaperMove(["nobody"], 11), new PaperMove(["0"], 99), new PaperMove(["0"], 1),
            new TopicMerge(11, 99), new TopicMerge(11, 11), new TopicMerge(11, 111), new TopicSplit(11, "x", ["nobody"], 901, 902),
            new TopicPin(111, "x", ["0"], 1, 900),
        ];
        var edited = Apply(edits);
        Assert.All(edited.Applied, Assert.False);
        Assert.Same(TopicSample.Tree, edited.Topics);
        Assert.Equal([false, true], Apply(edits[0], new PaperMove(["nobody", "0"], 12)).Applied);
    }

    [Fact]
    public void Names_are_one_line() => Assert.Equal("a b c", TopicEdit.CleanName(" a\n b\t\tc\u0007 "));

    private static EditedTopics Apply(params TopicEdit[] edits) => EditedTopics.Apply(TopicSample.Tree, TopicSample.Places, edits);

    private static (int?, float) Second(PaperPlace place) => (place.Second, place.Margin);
}
