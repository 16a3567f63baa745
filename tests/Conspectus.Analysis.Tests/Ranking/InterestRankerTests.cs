using Conspectus.Analysis.Ranking;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Ranking;

public class InterestRankerTests
{
    private static readonly InterestRanker Ranker = new(RankedSample.Features, new RankingOptions());

    [Fact]
    public void Papers_like_the_liked_ones_come_first()
    {
        var order = Rank([0, 3], [1, 2, 4]).Order();

        Assert.Equal(85, order.Count);
        Assert.All(order.Take(25), row => Assert.Equal(0, RankedSample.Subject(row)));
    }

    [Fact]
    public void One_like_alone_is_enough() => Assert.All(Rank([5], []).Order().Take(20), row => Assert.Equal(2, RankedSample.Subject(row)));

    [Fact]
    public void Without_likes_what_is_unlike_the_disliked_comes_first()
    {
        var order = Rank([], [1, 4, 7]).Order();

        Assert.All(order.Take(20), row => Assert.NotEqual(1, RankedSample.Subject(row)));
    }

    [Fact]
    public void Without_a_mark_papers_keep_their_order() => Assert.Equal(Enumerable.Range(0, 90), Rank([], []).Order());

    [Fact]
    public void The_order_of_marks_plays_no_part() =>
        Assert.Equal(Rank([0, 3, 9], [1, 2]).Scores, Rank([9, 0, 3], [2, 1]).Scores);

    [Fact]
    public void The_number_of_threads_plays_no_part()
    {
        var one = Ranker.Rank([0, 3, 9], [1, 2], new Workers(1));
        var three = Ranker.Rank([0, 3, 9], [1, 2], new Workers(3));

        Assert.Equal(one.Scores, three.Scores);
        Assert.Equal(Enumerable.Range(0, 90).Select(one.Likelihood), Enumerable.Range(0, 90).Select(three.Likelihood));
    }

    [Fact]
    public void Likelihoods_are_probabilities_and_follow_the_scores()
    {
        var ranking = Rank([0, 3, 6, 9], [1, 2, 4, 5]);

        var likelihoods = ranking.Order().Select(ranking.Likelihood).ToList();
        Assert.All(likelihoods, p => Assert.InRange(p, 0, 1));
        Assert.Equal(likelihoods.OrderDescending(), likelihoods);
        Assert.True(likelihoods[0] > 3 * likelihoods[^1]);
        Assert.All(Enumerable.Range(0, 90), row => Assert.True(ranking.Uncertainty(row) >= 0));
    }

    [Fact]
    public void Reasons_name_terms_the_nearest_like_and_shared_authors()
    {
        var ranking = Rank([0, 3], [1, 2, 4]);
        var first = ranking.Order()[0];

        var reason = ranking.Reason(first, RankedSample.Documents[first]);
        Assert.NotEmpty(reason.Terms);
        Assert.All(reason.Terms, t => Assert.Contains(t, Text(first), StringComparison.Ordinal));
        Assert.All(reason.Terms, t => Assert.DoesNotContain("that", t.Split(' ')));
        Assert.Contains(reason.NearestLiked, new int?[] { 0, 3 });
        var colleague = ranking.Reason(7, RankedSample.Documents[7]); // by "Author 0", as are 0 and 1
        Assert.Contains(("Author 0", 0), colleague.Authors);
    }

    [Fact]
    public void Marks_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Rank([90], []));
        Assert.Throws<ArgumentException>(() => Rank([1], [1]));
        Assert.Throws<ArgumentException>(() => Rank([1, 1], []));
    }

    [Fact]
    public void Papers_without_text_and_no_papers_at_all_are_ranked()
    {
        var options = new RankingOptions();
        var blank = new RankedDocument(new Document("", "", []), []);
        var features = RankingFeatures.Create([blank, RankedSample.Documents[0], blank, RankedSample.Documents[3]], options, new Workers(1));

        Assert.Equal([3, 0, 2], new InterestRanker(features, options).Rank([1], [], new Workers(1)).Order());
        var none = RankingFeatures.Create([], options, new Workers(1));
        Assert.Empty(new InterestRanker(none, options).Rank([], [], new Workers(1)).Order());
    }

    [Fact]
    public void Vectors_must_be_as_many_as_papers() => Assert.Throws<ArgumentException>(() =>
        RankingFeatures.Create(RankedSample.Documents, new RoundedVectors(new float[8], 4), new RankingOptions(), new Workers(1)));

    private static string Text(int row) => $"{RankedSample.Documents[row].Text.Title} {RankedSample.Documents[row].Text.Body}";

    private static InterestRanking Rank(int[] liked, int[] disliked) => Ranker.Rank(liked, disliked, new Workers(2));
}
