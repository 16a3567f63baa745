using Conspectus.Analysis;
using Conspectus.Analysis.Trends;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Workbench.Trends;

namespace Conspectus.Workbench.Tests.Trends;

public class TrendLookupTests
{
    private static readonly List<Paper> Papers =
    [
        .. from year in new[] { 2019, 2020, 2022, 2023 }
           from i in Enumerable.Range(0, 60)
           select Samples.Paper($"{year}-{i}", "Moss", year, "A paper", i < 10 * (year - 2019) ? "On lichen." : year == 2019 && i < 40 ? ""
               : "On bark."),
        Samples.Paper("other", "Fern", 2023, "A fern", "On ferns."),
    ];

    [Fact]
    public void A_rise_is_told_with_what_to_bear_in_mind()
    {
        var trends = TrendLookup.Of(Papers, ["lichens"], null, new Workers(1));
        Assert.Equal(("Moss", 1), (trends.Conference, trends.Tested));
        Assert.Equal([2019, 2020, 2022, 2023], trends.Editions.Select(e => e.Year));
        Assert.Equal([false, true, true, true], trends.Editions.Select(e => e.Compared));
        var term = Assert.Single(trends.Terms);
        Assert.Equal((TrendKind.Rising, 40), (term.Trend, term.Editions[^1].Papers));
        Assert.Contains(trends.Notes, n => n.Contains("2019", StringComparison.Ordinal));
        Assert.Contains(trends.Notes, n => n.Contains("2021", StringComparison.Ordinal));
    }

    [Fact]
    public void One_edition_is_told_to_be_too_few() =>
        Assert.Contains("one edition", Assert.Single(TrendLookup.Of(Papers, [], "fern", new Workers(1)).Notes), StringComparison.Ordinal);

    [Fact]
    public void A_conference_that_is_not_there_is_told_with_those_that_are()
    {
        var trouble = Assert.Throws<ConspectusException>(() => TrendLookup.Of(Papers, [], "Alga", new Workers(1)));
        Assert.Contains("Moss", trouble.NextStep, StringComparison.Ordinal);
        Assert.Throws<ConspectusException>(() => TrendLookup.Of([], [], null, new Workers(1)));
    }
}
