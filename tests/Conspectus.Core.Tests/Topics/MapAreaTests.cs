using Conspectus.Core.Topics;

namespace Conspectus.Core.Tests.Topics;

public class MapAreaTests
{
    // An L: all but the upper right quarter of the square from −1 to 1.
    private const string Bent = "KqrKqr1VVKqr1VVgAAgAAgAAgAA1VVKqr1VV";

    [Theory]
    [InlineData(-0.5f, 0.5f, true)]
    [InlineData(-0.5f, -0.5f, true)]
    [InlineData(0.5f, -0.5f, true)]
    [InlineData(0.5f, 0.5f, false)]
    [InlineData(1.2f, -0.5f, false)]
    public void Contains_what_lies_inside_also_where_it_is_bent(float x, float y, bool inside) =>
        Assert.Equal(inside, MapArea.Parse(Bent)!.Contains(x, y));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAA!")]
    public void Reads_no_area_from_other_text(string? text) => Assert.Null(MapArea.Parse(text));

    [Fact]
    public void Has_at_most_48_corners()
    {
        Assert.NotNull(MapArea.Parse(new string('A', 6 * 48)));
        Assert.Null(MapArea.Parse(new string('A', 6 * 49)));
    }

    [Fact]
    public void Equals_an_area_of_the_same_text() => Assert.Equal(MapArea.Parse(Bent), MapArea.Parse(Bent));
}
