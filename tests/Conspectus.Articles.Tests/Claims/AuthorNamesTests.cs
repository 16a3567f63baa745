using Conspectus.Articles.Claims;
using Conspectus.Articles.Tests.Samples;

namespace Conspectus.Articles.Tests.Claims;

public sealed class AuthorNamesTests
{
    [Fact]
    public void Counts_the_authors_it_does_not_name()
    {
        var many = SamplePapers.Paper("T", "", string.Join(';', Enumerable.Range(1, 7000).Select(i => $"A{i} B{i}")));
        Assert.Equal("A1 B1, A2 B2 and 6998 others", AuthorNames.Everyone(many, 3));
        Assert.Equal("B1 et al.", AuthorNames.InText(many));
    }

    [Fact]
    public void Names_all_of_a_few() =>
        Assert.Equal("Ada Vance, Boris Lund and Chi Mori", AuthorNames.Everyone(SamplePapers.All[0]));
}
