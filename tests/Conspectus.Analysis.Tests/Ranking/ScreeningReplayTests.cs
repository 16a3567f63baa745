using Conspectus.Analysis.Ranking;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Ranking;

public class ScreeningReplayTests
{
    private static readonly bool[] Labels = [.. Enumerable.Range(0, 90).Select(row => RankedSample.Subject(row) == 1)];

    [Fact]
    public void What_is_included_is_found_early()
    {
        var run = Run(0);

        Assert.Equal((88, 29), (run.Count, run.Total));
        Assert.True(run.Recall(0.4) > 0.9);
        Assert.Equal(run.Order.Count, run.Order.Distinct().Count());
        Assert.Equal(run.Order.Select(row => Labels[row]), run.Found);
        Assert.True(run.Found[^1]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_replay_on_any_number_of_threads()
    {
        Assert.Equal(Run(3).Order, Run(3, threads: 3).Order);
        Assert.NotEqual(Run(3).Order, Run(4).Order);
    }

    [Fact]
    public void A_label_plays_no_part_before_its_record_is_read()
    {
        var asked = new List<int>();
        var run = Read(row =>
        {
            asked.Add(row);
            return Labels[row];
        });
        Assert.Equal(run.Order, asked);

        // Whatever the labels of unread records are, the order up to there is the same.
        for (var read = 5; read < 40; read += 11)
        {
            var known = run.Order.Take(read).ToHashSet();
            var other = Read(row => known.Contains(row) ? Labels[row] : !Labels[row]);
            Assert.Equal(run.Order.Take(read + 1), other.Order.Take(read + 1));
        }
    }

    [Fact]
    public void Records_without_text_are_read_as_well()
    {
        var documents = RankedSample.Documents.Select((d, row) => row % 9 == 4 ? d with { Text = new Document("", "", []) } : d).ToList();
        var features = RankingFeatures.Create(documents, new RankingOptions(), new Workers(1));

        var run = ScreeningReplay.Run(features, Labels, 1, new RankingOptions(), new Workers(1));

        Assert.Equal(29, run.Total);
    }

    [Fact]
    public void A_replay_needs_a_label_a_record_and_both_kinds()
    {
        Assert.Throws<ArgumentException>(() => ScreeningReplay.Run(RankedSample.Features, [true], 0, new RankingOptions(), new Workers(1)));
        Assert.Throws<ArgumentException>(() => ScreeningReplay.Run(RankedSample.Features, new bool[90], 0, new RankingOptions(), new Workers(1)));
    }

    private static ScreeningRun Run(ulong seed, int threads = 1) =>
        ScreeningReplay.Run(RankedSample.Features, Labels, seed, new RankingOptions(), new Workers(threads));

    private static ScreeningRun Read(Func<int, bool> isLiked) =>
        ScreeningReplay.Read(RankedSample.Features, [1], [0], isLiked, 29, new RankingOptions(), new Workers(1));
}
