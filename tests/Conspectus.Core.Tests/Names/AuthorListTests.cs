using Conspectus.Core.Names;

namespace Conspectus.Core.Tests.Names;

public class AuthorListTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Ada Example", "Ada Example")]
    [InlineData("Ada Example; Bo Sample", "Ada Example", "Bo Sample")]
    [InlineData("Ada Example|Bo Sample", "Ada Example", "Bo Sample")]
    [InlineData("Ada Example, Bo Sample, and Cy Specimen", "Ada Example", "Bo Sample", "Cy Specimen")]
    public void A_cell_is_split_into_people(string cell, params string[] names) =>
        Assert.Equal(names, AuthorList.Split(cell).Authors.Select(a => a.Name));
}
