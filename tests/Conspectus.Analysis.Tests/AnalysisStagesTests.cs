namespace Conspectus.Analysis.Tests;

public class AnalysisStagesTests
{
    [Fact]
    public void Stages_keep_the_names_that_libraries_hold() => Assert.Equal(
        ["text", "term vectors", "shipped vectors", "search vectors", "embedding", "neighbours", "map", "clusters", "topics"],
        Enum.GetValues<AnalysisStage>().Select(s => s.StoredName()));

    [Fact]
    public void Every_stage_has_a_title_of_its_own() =>
        Assert.Distinct(Enum.GetValues<AnalysisStage>().Select(s => s.Title()));

    [Fact]
    public void A_number_that_is_no_stage_has_no_name() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ((AnalysisStage)99).StoredName());
}
