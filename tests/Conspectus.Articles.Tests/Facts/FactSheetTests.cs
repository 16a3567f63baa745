using Conspectus.Articles.Facts;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Facts;

public sealed class FactSheetTests
{
    private readonly FactSheet _facts = new(SamplePapers.Input);

    [Theory]
    [InlineData(QueryKind.Papers, 0, "", 10)]
    [InlineData(QueryKind.MedianAuthors, 0, "", 3)]
    [InlineData(QueryKind.SoloPapers, 0, "", 2)]
    [InlineData(QueryKind.Decision, 0, "oral", 1)]
    [InlineData(QueryKind.Decision, 5, "spotlight", 1)]
    [InlineData(QueryKind.TopicCount, 0, "theme", 4)]
    [InlineData(QueryKind.TopicCount, 1, "topic", 2)]
    [InlineData(QueryKind.TopicSize, 5, "", 6)]
    [InlineData(QueryKind.TopicSize, 99, "", 0)]
    [InlineData(QueryKind.PhrasePapers, 0, "Transformer", 2)]
    [InlineData(QueryKind.PhrasePapers, 6, "transformers", 0)]
    [InlineData(QueryKind.PhrasePapers, 0, "form", 0)]
    [InlineData(QueryKind.KeywordPapers, 0, "Fairness", 3)]
    [InlineData(QueryKind.Chosen, 0, "", 2)]
    [InlineData(QueryKind.Notes, 0, "", 1)]
    public void Counts(QueryKind kind, int topic, string text, int expected) =>
        Assert.Equal(expected, _facts.Count(new ArticleQuery(kind, topic, text)));

    [Fact]
    public void An_author_whose_name_is_set_in_two_ways_counts_once()
    {
        Author[] authors = [new("José Wen-Li"), new("Jose Wen Li"), new("Ada Wen")];
        var paper = SamplePapers.Input.Papers[0] with { Authors = authors };
        Assert.Equal(2, new FactSheet(SamplePapers.Input with { Papers = [paper] }).Count(new ArticleQuery(QueryKind.Authors)));
    }

    [Fact]
    public void Ranks_keywords_by_papers_then_by_name()
    {
        Assert.Equal("fairness", _facts.Answer(new ArticleQuery(QueryKind.KeywordRanked, Rank: 1)));
        Assert.Equal("efficiency", _facts.Answer(new ArticleQuery(QueryKind.KeywordRanked, Rank: 2)));
        Assert.Equal("", _facts.Answer(new ArticleQuery(QueryKind.KeywordRanked, Rank: 99)));
    }

    [Fact]
    public void Answers_for_an_empty_input()
    {
        var facts = new FactSheet(new ArticleInput([], TopicTree.Empty, [], [], new DateOnly(2024, 1, 5)));
        Assert.All(Enum.GetValues<QueryKind>().Where(k => k != QueryKind.TopicCount), k =>
            Assert.Equal(0, facts.Count(new ArticleQuery(k))));
    }
}
