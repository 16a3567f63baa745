using Conspectus.Core.Conferences;

namespace Conspectus.Core.Tests.Conferences;

public class EditionTests
{
    [Theory]
    [InlineData("NeurIPS", 2023, "neurips-2023")]
    [InlineData("3DV", 2025, "3dv-2025")]
    [InlineData("ICML Workshop", 2024, "icml-workshop-2024")]
    [InlineData("  A & B/../C  ", 2024, "a-b-c-2024")]
    [InlineData("Papers", 0, "papers")]
    public void The_slug_is_lower_case_with_hyphens(string conference, int year, string slug) =>
        Assert.Equal(slug, new Edition(conference, year).Slug);

    [Fact]
    public void Two_conferences_in_another_script_have_two_slugs() =>
        Assert.NotEqual(new Edition("言語処理学会", 2023).Slug, new Edition("信号処理学会", 2023).Slug);

    [Theory]
    [InlineData("")]
    [InlineData("***")]
    public void A_name_without_letters_has_the_slug_of_unnamed_papers(string conference)
    {
        Assert.Equal("papers", new Edition(conference, 0).Slug);
        Assert.Equal("papers-2023", new Edition(conference, 2023).Slug);
    }

    [Fact]
    public void It_reads_as_name_and_year()
    {
        Assert.Equal("NeurIPS 2023", new Edition("NeurIPS", 2023).ToString());
        Assert.Equal("Papers", Edition.Unknown.ToString());
    }
}
