using Conspectus.Core.Papers;
using Conspectus.Tex;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Papers;

public class SearchTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Blank_text_folds_to_nothing(string text) => Assert.Equal("", SearchText.Fold(text));

    [Theory]
    [InlineData(@"$\ell_1$ Naïve", "ℓ₁ naive")]
    [InlineData("José", @"Jos\'e")]
    public void A_query_meets_what_was_indexed(string source, string query) =>
        Assert.Equal(Samples.Typesetter.Typeset(source).Search, SearchText.Fold(query));

    [Property(Arbitrary = [typeof(Texts)])]
    public void Titles_and_queries_fold_alike(string text) =>
        Assert.Equal(Samples.Typesetter.Typeset(text).Search, SearchText.Fold(text));

    [Property(MaxTest = 1000)]
    public void Plain_words_fold_as_if_they_were_parsed(string[] pieces, int seed)
    {
        string[] known = ["CO2", "H2O", "and", "I", "1", "fig", "ell", "we", "The", "cid", "nabla", "B"];
        var words = pieces.Select((p, i) => string.Concat((p ?? "").Where(char.IsAsciiLetterOrDigit)) is { Length: > 0 } w
            ? w
            : known[Math.Abs((seed % 1000) + i) % known.Length]);
        var text = string.Join(' ', words);
        Assert.Equal(text.Length == 0 ? "" : TexDocument.Parse(text).ToSearchText(), SearchText.Fold(text));
    }

    [Fact]
    public void Blank_text_is_typeset_as_the_empty_text() =>
        Assert.Same(TypesetText.Empty, Samples.Typesetter.Typeset(" \n"));
}
