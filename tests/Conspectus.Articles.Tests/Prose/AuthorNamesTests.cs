using Conspectus.Articles.Prose;
using Conspectus.Articles.Tests.Samples;

namespace Conspectus.Articles.Tests.Prose;

public sealed class AuthorNamesTests
{
    [Fact]
    public void Counts_the_authors_it_does_not_name()
    {
        var many = SamplePapers.Paper("T", "", string.Join(';', Enumerable.Repeat("Ada Vance", 7000)));
        Assert.Equal("Ada Vance, Ada Vance and 6998 others", AuthorNames.Everyone(many, 3));
        Assert.Equal("Vance et al.", AuthorNames.InText(many));
    }

    [Fact]
    public void Names_all_of_a_few() =>
        Assert.Equal("Ada Vance, Boris Lund and Chi Mori", AuthorNames.Everyone(SamplePapers.All[0]));

    [Theory]
    [InlineData("Ada Vance; et al.", "Vance et al.", "Ada Vance et al.")]
    [InlineData("Ada Vance; Boris Lund; others", "Vance et al.", "Ada Vance, Boris Lund et al.")]
    [InlineData("et al.", "The authors", "")]
    [InlineData("Open Science Collaboration; Ada Vance", "Open Science Collaboration and Vance",
        "Open Science Collaboration and Ada Vance")]
    [InlineData("Cyrille KONE", "Kone", "Cyrille KONE")]
    [InlineData("Vincent LE GUEN; Hal Daumé III", "Le Guen and Daumé", "Vincent LE GUEN and Hal Daumé III")]
    public void Calls_teams_suffixes_and_unnamed_authors_as_running_text_does(string authors, string inText, string everyone)
    {
        var paper = SamplePapers.Paper("T", "", authors);
        Assert.Equal((inText, everyone), (AuthorNames.InText(paper), AuthorNames.Everyone(paper)));
    }
}
