using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Identity;

public class PaperIdentityTests
{
    [Theory]
    [InlineData("Tree-Ring  Watermarks!", "treeringwatermarks")]
    [InlineData("Naïve Bayes", "naivebayes")]
    [InlineData("ℓ₁ Norms", "l1norms")]
    [InlineData("深度学习", "深度学习")]
    [InlineData("…", "")]
    public void Spelling_of_spaces_dashes_and_accents_does_not_matter(string title, string key) =>
        Assert.Equal(key, PaperIdentity.TitleKey(title));

    [Theory]
    [InlineData("Tr\ud835ees")]
    [InlineData("Tr\ufffeees")]
    public void Damaged_characters_do_not_matter(string title) => Assert.Equal("trees", PaperIdentity.TitleKey(title));

    [Fact]
    public void The_same_paper_has_the_same_id()
    {
        var id = PaperIdentity.CreateId(Samples.Neurips, "Tree-Ring Watermarks", "José Wen");
        Assert.Equal(id, PaperIdentity.CreateId(Samples.Neurips, "tree ring watermarks", "Jose Wen"));
        Assert.NotEqual(id, PaperIdentity.CreateId(Samples.Neurips, "Tree-Ring Watermarks", null));
        Assert.NotEqual(id, PaperIdentity.CreateId(Samples.Neurips, "Tree Rings", "José Wen"));
        Assert.NotEqual(id, PaperIdentity.CreateId(new Edition("NeurIPS", 2024), "Tree-Ring Watermarks", "José Wen"));
    }

    // Ids are kept in libraries, so the way they are made must never change.
    [Fact]
    public void The_id_of_a_known_paper_stays() =>
        Assert.Equal("1n7knswtv8", PaperIdentity.CreateId(Samples.Neurips, "Tree-Ring Watermarks", "Yuxin Wen"));

    [Property(Arbitrary = [typeof(Texts)])]
    public void An_id_is_ten_characters_that_cannot_be_mistaken(string title, string author)
    {
        var id = PaperIdentity.CreateId(Samples.Neurips, title, author);
        Assert.Equal(10, id.Length);
        Assert.All(id, c => Assert.Contains(c, "0123456789abcdefghjkmnpqrstvwxyz"));
        Assert.Equal(id, PaperIdentity.CreateId(Samples.Neurips, title, author));
    }
}
