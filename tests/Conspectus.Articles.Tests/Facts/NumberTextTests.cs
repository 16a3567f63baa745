using Conspectus.Articles.Facts;
using FsCheck.Xunit;

namespace Conspectus.Articles.Tests.Facts;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "no", "No")]
    [InlineData(1, "one", "One")]
    [InlineData(20, "twenty", "Twenty")]
    [InlineData(21, "21", "Twenty-one")]
    [InlineData(99, "99", "Ninety-nine")]
    [InlineData(100, "100", "100")]
    [InlineData(3584, "3,584", "3,584")]
    public void Writes_words_and_digits(int number, string inside, string opening)
    {
        Assert.Equal(inside, NumberText.Inside(number));
        Assert.Equal(opening, NumberText.Opening(number));
    }

    [Property]
    public bool Recognises_its_own_writing_and_no_other_number(int a, int b) =>
        NumberText.Writes(NumberText.Inside(a), a) && NumberText.Writes(NumberText.Opening(a), a)
            && (a == b || !NumberText.Writes(NumberText.Inside(a), b));
}
