using Conspectus.Core.Topics;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Topics;

public class EditedTopicsProperties
{
    [Property]
    public void Every_paper_is_in_exactly_one_topic_of_each_level((byte Kind, byte A, byte B)[] steps)
    {
        var edits = Edits(steps);
        var edited = EditedTopics.Apply(TopicSample.Tree, TopicSample.Places, edits);
        Assert.Equal(edits.Count, edited.Applied.Count);
        Assert.Equal(TopicSample.Places.Select(p => (p.PaperId, p.X, p.Y)), edited.Places.Select(p => (p.PaperId, p.X, p.Y)));
        Holds(TopicLevel.Chapter, p => p.Chapter);
        Holds(TopicLevel.Topic, p => p.Topic);
        Holds(TopicLevel.Theme, p => p.Theme);
        foreach (var place in edited.Places)
        {
            Assert.Equal(place.Topic, edited.Topics.Find(place.Theme)!.Parent);
            Assert.Equal(place.Chapter, edited.Topics.Find(place.Topic)!.Parent);
            Assert.True(place.Second is null || (place.Second != place.Topic && edited.Topics.Find(place.Second.Value) is not null));
            Assert.InRange(place.Margin, -1, 1);
        }

        void Holds(TopicLevel level, Func<PaperPlace, int> of)
        {
            foreach (var topic in edited.Topics.Level(level))
            {
                Assert.NotEmpty(topic.Papers);
                Assert.Equal(Members(topic), topic.Papers.Order(StringComparer.Ordinal));
                Assert.Empty(topic.Exemplars.Except(topic.Papers));
                Assert.Equal(topic.Exemplars.Distinct(), topic.Exemplars);
                if (edited.Topics.Parent(topic) is { } parent) Assert.Equal(parent.Hue, topic.Hue);
            }

            IEnumerable<string> Members(Topic topic) =>
                edited.Places.Where(p => of(p) == topic.Id).Select(p => p.PaperId).Order(StringComparer.Ordinal);
        }
    }

    [Property]
    public void Applying_is_deterministic_and_leaves_its_input_as_it_was((byte Kind, byte A, byte B)[] steps)
    {
        var edits = Edits(steps);
        var before = Text(TopicSample.Tree, TopicSample.Places);
        var (one, two) = (Applied(edits), Applied(edits));
        Assert.Equal(one, two);
        Assert.Equal(before, Text(TopicSample.Tree, TopicSample.Places));
        Assert.Equal(before, Applied([]));
    }

    [Property]
    public void An_edit_that_is_left_out_changes_nothing((byte Kind, byte A, byte B)[] steps)
    {
        var edits = Edits(steps);
        var edited = EditedTopics.Apply(TopicSample.Tree, TopicSample.Places, edits);
        Assert.Equal(Text(edited.Topics, edited.Places), Applied([.. edits.Where((_, i) => edited.Applied[i])]));
    }

    private static string Applied(List<TopicEdit> edits)
    {
        var edited = EditedTopics.Apply(TopicSample.Tree, TopicSample.Places, edits);
        return Text(edited.Topics, edited.Places);
    }

    private static string Text(TopicTree tree, IReadOnlyList<PaperPlace> places) =>
        System.Text.Json.JsonSerializer.Serialize(new { tree.All, places });

    private static List<TopicEdit> Edits((byte Kind, byte A, byte B)[] steps)
    {
        var (edits, highest) = (new List<TopicEdit>(), 900);
        foreach (var (kind, a, b) in steps)
        {
            int Topic(int n) => n % 5 == 0 ? 901 + (n % 7) : TopicSample.Tree.All[n % TopicSample.Tree.All.Count].Id;
            string[] papers = [$"{a % 30}", $"{b % 30}", $"{(a + b) % 30}"];
            TopicEdit edit = (kind % 5) switch
            {
                0 => new TopicRename(Topic(a), $"Name {b}"),
                1 => new PaperMove(papers, Topic(b)),
                2 => new TopicMerge(Topic(a), Topic(b)),
                3 => new TopicSplit(Topic(a), $"Name {b}", papers),
                _ => new TopicPin(Topic(a), $"Name {b}", papers, Topic(b)),
            };
            (edit, highest) = edit.Numbered(highest);
            edits.Add(edit);
        }

        return edits;
    }
}
