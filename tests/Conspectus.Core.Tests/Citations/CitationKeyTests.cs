using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Citations;

public class CitationKeyTests
{
    [Theory]
    [InlineData("Yuxin Wen", 2023, "Tree-Ring Watermarks", "wen2023tree")]
    [InlineData("Mihaela van der Schaar", 2023, "On the Use of Models", "vanderschaar2023use")]
    [InlineData("José Álvarez", 2022, "Über Networks", "alvarez2022uber")]
    [InlineData("Karl Weiß", 2022, "Why?", "weiss2022why")]
    [InlineData("KARL WEIẞ", 2022, "Trees", "weiss2022trees")]
    [InlineData("Søren Ødegård", 2022, "Œuvre", "odegard2022oeuvre")]
    [InlineData("Wojciech Łoś", 2022, "Ising", "los2022ising")]
    [InlineData("Maria Ħili", 2022, "Trees", "hili2022trees")]
    [InlineData("Conor O'Brien", 2022, "Trees", "obrien2022trees")]
    [InlineData(null, 2023, "Trees", "anon2023trees")]
    [InlineData("", 2023, "Trees", "anon2023trees")]
    [InlineData("王伟", 2023, "Trees", "anon2023trees")]
    [InlineData("Yuxin Wen", 0, "Trees", "wentrees")]
    [InlineData("Yuxin Wen", 2023, "A", "wen2023a")]
    [InlineData("Yuxin Wen", 2023, "Is the", "wen2023is")]
    [InlineData("Yuxin Wen", 2023, "2048", "wen20232048")]
    [InlineData("Yuxin Wen", 2023, "3D Shapes", "wen20233d")]
    [InlineData("Yuxin Wen", 2023, "100 Trees", "wen2023trees")]
    [InlineData("Yuxin Wen", 2023, "深度学习", "wen2023untitled")]
    [InlineData("Yuxin Wen", 2023, "", "wen2023untitled")]
    public void A_key_is_family_year_and_first_telling_word(string? author, int year, string title, string key) =>
        Assert.Equal(key, CitationKey.Create(author, year, title));

    [Fact]
    public void A_title_that_starts_with_a_formula_gives_its_letters()
    {
        var paper = Samples.Normalize(new Record { Title = @"$\ell_1$-Regression", Authors = [new Author("Yuxin Wen")] });
        Assert.Equal("wen2023l1", paper.Key);
    }

    [Fact]
    public void A_free_key_stays() => Assert.Equal("wen2023tree", CitationKey.Disambiguate("wen2023tree", new HashSet<string>()));

    [Fact]
    public void Later_keys_count_b_c_z_aa_ab()
    {
        var taken = new HashSet<string>();
        var keys = new List<string>();
        for (var i = 0; i < 29; i++)
        {
            keys.Add(CitationKey.Disambiguate("k", taken));
            Assert.True(taken.Add(keys[^1]));
        }

        Assert.Equal(["k", "kb", "kc"], keys[..3]);
        Assert.Equal(["ky", "kz", "kaa", "kab", "kac"], keys[24..]);
    }

    [Fact]
    public void The_first_suffix_can_be_given() =>
        Assert.Equal("kz", CitationKey.Disambiguate("k", new HashSet<string> { "k" }, first: 25));

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 300)]
    public void A_key_is_never_empty_and_holds_lower_case_ASCII_letters_and_digits_only(string author, string title)
    {
        var key = CitationKey.Create(author, 2023, title);
        Assert.Contains("2023", key);
        Assert.All(key, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c), key));
    }

    [Theory]
    [InlineData("W\ud835en")]
    [InlineData("W\ufffeen")]
    public void Damaged_characters_do_not_stop_a_key(string damaged) =>
        Assert.Equal("wen2023wen", CitationKey.Create(damaged, 2023, damaged));
}
