using Conspectus.Core.Papers;
using Conspectus.Core.Text;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Text;

public class FoldingTests
{
    private const string Special = "ßẞæÆœŒøØþÞðÐđĐɖɗłŁıɨȷħĦĸƙŋŊŧŦǥɓəƏǝɛɔʉƴ";

    [Theory]
    [InlineData("Łukasz Kaiser", "lukasz kaiser", "lukaszkaiser", "lukaszkaiser")]
    [InlineData("  Jean-Luc  O’Brien ", "jean luc obrien", "jeanlucobrien", "jeanlucobrien")]
    [InlineData("Weiß & Ægir", "weiss aegir", "weissaegir", "weissaegir")]
    [InlineData("Ďurčanský Nguyễn", "durcansky nguyen", "durcanskynguyen", "durcanskynguyen")]
    [InlineData("Ŋoŋ Ħaġar Ənvər", "ngong hagar enver", "ngonghagarenver", "ngonghagarenver")]
    [InlineData("山田 太郎", "山田 太郎", "山田太郎", "")]
    [InlineData("Дмитрий", "дмитрии", "дмитрии", "")]
    [InlineData("𝒪(n²)", "o n2", "on2", "on2")]
    [InlineData("ﬁne", "fine", "fine", "fine")]
    [InlineData("\u202aAda\u202c", "ada", "ada", "ada")]
    [InlineData("A\u0000da", "a da", "ada", "ada")]
    [InlineData(" ?! ", "?!", "?!", "")]
    [InlineData("", "", "", "")]
    public void Text_is_reduced_to_what_comparing_it_takes(string text, string words, string letters, string key) =>
        Assert.Equal((words, letters, key), (Folding.Words(text), Folding.Letters(text), Folding.Key(text)));

    [Fact]
    public void No_character_of_any_plane_stops_a_fold()
    {
        for (var rune = 0; rune <= 0x10ffff; rune++)
        {
            var text = rune is >= 0xd800 and <= 0xdfff ? $"a{(char)rune}b" : $"a{char.ConvertFromUtf32(rune)}b";
            Assert.StartsWith("a", Folding.Words(text), StringComparison.Ordinal);
            Assert.StartsWith("a", Folding.Letters(text), StringComparison.Ordinal);
            Assert.StartsWith("a", Folding.Key(text), StringComparison.Ordinal);
        }
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 300)]
    public void Folding_twice_changes_nothing(string text)
    {
        Assert.Equal(Folding.Words(text), Folding.Words(Folding.Words(text)));
        Assert.Equal(Folding.Letters(text), Folding.Letters(Folding.Letters(text)));
        Assert.Equal(Folding.Key(text), Folding.Key(Folding.Key(text)));
    }

    [Fact]
    public void The_fold_for_searching_spells_no_letter_otherwise() => Assert.All(Special, letter =>
    {
        var folded = SearchText.Fold($"{letter}");
        Assert.True(folded == Folding.Words($"{letter}") || folded == $"{char.ToLowerInvariant(letter)}", $"{letter}: {folded}");
    });

    [Fact]
    public void Every_special_letter_is_spelled_in_ASCII() => Assert.All(Special, letter => Assert.NotEmpty(Folding.Key($"{letter}")));
}
