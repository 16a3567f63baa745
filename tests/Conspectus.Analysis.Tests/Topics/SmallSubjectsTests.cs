using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;

namespace Conspectus.Analysis.Tests.Topics;

public sealed class SmallSubjectsTests
{
    private static readonly string[] Labels = ["Reinforcement learning", "Graph neural networks and molecules", "Offline reinforcement learning"];

    [Fact]
    public void A_keyword_of_several_papers_of_several_topics_is_a_subject() =>
        Assert.Equal(["wombat tracking"], Find(Papers("wombat tracking", 8)));

    [Fact]
    public void A_term_of_the_bundled_glossary_is_found_in_titles_without_keywords()
    {
        var papers = Enumerable.Range(0, 8).Select(i => new Document($"Curriculum learning by step {i}", "We do it.", [])).ToList();
        Assert.Equal(["curriculum learning"], Find(papers));
    }

    [Fact]
    public void What_a_label_tells_is_none_in_whatever_words()
    {
        Assert.Empty(Find(Papers("reinforcement learning", 8)));
        Assert.Empty(Find(Papers("graph neural network", 8)));
        Assert.Empty(Find(Papers("offline RL", 8)));
    }

    [Fact]
    public void What_is_mostly_of_one_topic_is_told_by_its_topic()
    {
        var papers = Papers("wombat tracking", 8);
        Assert.Empty(SmallSubjects.Find(papers, [.. papers.Select((_, i) => i < 6 ? 1 : i)], Labels));
    }

    [Fact]
    public void What_too_many_or_too_few_papers_speak_of_is_none()
    {
        Assert.Empty(Find(Papers("wombat tracking", 40)));
        Assert.Empty(Find(Papers("wombat tracking", 4)));
    }

    [Fact]
    public void Much_the_same_papers_are_one_subject()
    {
        var papers = Papers("wombat tracking", 8).Select(p => p with { Keywords = [.. p.Keywords, "marsupial vision"] }).ToList();
        Assert.Single(Find(papers));
    }

    [Fact]
    public void Small_letters_win_over_the_capitals_of_some_authors()
    {
        var papers = Papers("Embodied AI", 6).Concat(Papers("embodied AI", 3)).ToList();
        Assert.Equal(["embodied AI"], Find(papers));
    }

    [Fact]
    public void No_papers_no_subjects() => Assert.Empty(SmallSubjects.Find([], [], Labels));

    private static IReadOnlyList<string> Find(IReadOnlyList<Document> papers) =>
        SmallSubjects.Find(papers, [.. papers.Select((_, i) => i % 7)], Labels);

    private static List<Document> Papers(string keyword, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Document($"Paper {i}", $"It is about {keyword}, and about part {i}.", [keyword]))];
}
