using Conspectus.Articles.Content;
using Conspectus.Core.Conferences;

namespace Conspectus.Articles.Tests.Content;

public sealed class EditionNamesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("NeurIPS 2023", "NeurIPS 2023")]
    [InlineData("NeurIPS 2021–2023", "NeurIPS 2023", "NeurIPS 2021")]
    [InlineData("ICML 2023 and NeurIPS 2023", "NeurIPS 2023", "ICML 2023", "NeurIPS 2023")]
    [InlineData("3 conferences", "NeurIPS 2023", "ICML 2023", "ICLR 2024")]
    public void Names_the_editions_in_few_words(string expected, params string[] editions) =>
        Assert.Equal(expected, EditionNames.Of(editions.Select(e => ConferenceNames.FindEdition(e)!)));

    [Fact]
    public void What_is_of_no_known_edition_has_no_name() => Assert.Equal("", EditionNames.Of([Edition.Unknown]));
}
