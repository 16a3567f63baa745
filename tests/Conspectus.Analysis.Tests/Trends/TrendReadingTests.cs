using Conspectus.Analysis.Text;
using Conspectus.Analysis.Trends;

namespace Conspectus.Analysis.Tests.Trends;

public class TrendReadingTests
{
    private static readonly Workers One = new(1);

    // Editions 0 to 7 of 100 papers each; mosses rise, ferns fall, lichens come with edition 6, algae end with 6, bark stays.
    private static TrendReading Reading(bool abstracts = true)
    {
        var (documents, edition) = (new List<Document>(), new List<int>());
        for (var e = 0; e < 8; e++)
        {
            for (var i = 0; i < 100; i++)
            {
                var words = string.Join(". ", new[]
                {
                    i < 5 + (5 * e) ? "Soft mosses" : "", i >= 100 - 50 + (5 * e) ? "Green fern" : "", e >= 6 && i % 5 == 0
                        ? "Old-lichens" : "",
                    e < 7 && i % 5 == 1 ? "algae" : "", i % 4 == 0 ? "bark" : "",
                });
                documents.Add(new Document(words, abstracts || e > 0 ? "text" : "", ["keyword"]));
                edition.Add(e);
            }
        }

        return new TrendReading(documents, edition, 8, new TrendOptions());
    }

    [Fact]
    public void Terms_rise_fall_come_go_and_stay() =>
        Assert.Equal([TrendKind.Rising, TrendKind.Falling, TrendKind.New, TrendKind.Gone, TrendKind.Steady, TrendKind.Steady],
            Reading().Of(["moss", "green ferns", "Old lichen", "algae", "bark", "nothing"], One).Select(t => t.Kind));

    [Fact]
    public void A_share_and_its_change_have_intervals()
    {
        var moss = Reading().Of(["soft moss"], One)[0];
        Assert.Equal((40, 0.4), (moss.Editions[7].Papers, moss.Editions[7].Share));
        Assert.InRange(moss.Change, moss.ChangeLow, moss.ChangeHigh);
        Assert.True(moss.ChangeLow > 0);
    }

    [Fact]
    public void Phrases_that_change_are_found_by_themselves()
    {
        var (trends, tested) = TrendSearch.Changing(Reading(), new TrendOptions(), One);
        Assert.Equal([(TrendKind.Rising, "Soft mosses"), (TrendKind.Falling, "Green fern"), (TrendKind.New, "Old-lichens"),
            (TrendKind.Gone, "algae")],
            trends.Select(t => (t.Kind, t.Term)));
        Assert.True(tested >= 5);
    }

    [Fact]
    public void Editions_without_abstracts_are_not_compared()
    {
        var reading = Reading(abstracts: false);
        Assert.False(reading.IsCompared(0));
        Assert.Equal([1], reading.Earlier);
    }

    [Fact]
    public void One_edition_has_no_trend()
    {
        var reading = new TrendReading([new Document("moss", "moss", [])], [0], 1, new TrendOptions());
        Assert.Equal(TrendKind.Steady, Assert.Single(reading.Of(["moss"], One)).Kind);
        Assert.Empty(TrendSearch.Changing(reading, new TrendOptions(), One).Trends);
    }
}
