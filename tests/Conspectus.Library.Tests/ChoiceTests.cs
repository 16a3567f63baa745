using Conspectus.Library.Papers;

namespace Conspectus.Library.Tests;

public class ChoiceTests
{
    [Fact]
    public void Each_value_stands_once_and_nothing_means_any()
    {
        Assert.Equal([3, 1], Choices.Of([3, 1, 3])!);
        Assert.Null(Choices.Of<int>([]));
        Assert.Null((Choice<string>?)(string?)null);
    }

    [Fact]
    public void Toggling_a_value_puts_it_on_and_takes_it_off()
    {
        var one = Choices.Toggle(null, "a");
        var two = Choices.Toggle(one, "b");
        Assert.Equal(["a", "b"], two!);
        Assert.Equal(["b"], Choices.Toggle(two, "a")!);
        Assert.Null(Choices.Toggle(one, "a"));
    }

    [Fact]
    public void Choices_of_the_same_values_are_equal_also_within_queries()
    {
        Assert.Equal(new PaperQuery { Year = Choices.Of([1, 2]) }, new PaperQuery { Year = Choices.Of([1, 2]) });
        Assert.NotEqual(new PaperQuery { Year = 1 }, new PaperQuery { Year = Choices.Of([1, 2]) });
    }
}
