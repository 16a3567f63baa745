using Conspectus.Core.Topics;

namespace Conspectus.Core.Tests.Topics;

public class TopicTreeTests
{
    private static Topic Topic(int id, TopicLevel level, int? parent, params string[] papers) =>
        new(id, $"Topic {id}", level, parent, 0, [], [], papers);

    private static readonly Topic Chapter = Topic(1, TopicLevel.Chapter, null, "a", "b", "c");
    private static readonly Topic Second = Topic(2, TopicLevel.Chapter, null, "d");
    private static readonly Topic Large = Topic(4, TopicLevel.Topic, 1, "a", "b");
    private static readonly Topic Small = Topic(3, TopicLevel.Topic, 1, "c");
    private static readonly Topic Theme = Topic(5, TopicLevel.Theme, 4, "a", "b");

    [Fact]
    public void Levels_and_children_keep_the_order_they_came_in()
    {
        var tree = new TopicTree([Chapter, Second, Large, Small, Theme]);
        Assert.Equal([Chapter, Second], tree.Level(TopicLevel.Chapter));
        Assert.Equal([Large, Small], tree.Children(Chapter));
        Assert.Empty(tree.Children(Second));
        Assert.Equal([Theme], tree.Children(Large));
        Assert.Equal(5, tree.All.Count);
    }

    [Fact]
    public void Topics_are_found_by_id_and_know_their_parent()
    {
        var tree = new TopicTree([Chapter, Large]);
        Assert.Same(Large, tree.Find(4));
        Assert.Null(tree.Find(9));
        Assert.Same(Chapter, tree.Parent(Large));
        Assert.Null(tree.Parent(Chapter));
        Assert.Equal(3, Chapter.Size);
    }

    [Fact]
    public void A_topic_without_its_parent_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new TopicTree([Chapter, Theme]));
        Assert.Contains("Topic 5 names the parent 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TopicTree([Chapter, Topic(1, TopicLevel.Chapter, null)]));

    [Fact]
    public void The_empty_tree_has_no_topics()
    {
        Assert.Empty(TopicTree.Empty.All);
        Assert.Empty(TopicTree.Empty.Level(TopicLevel.Chapter));
        Assert.Null(TopicTree.Empty.Find(1));
    }
}
