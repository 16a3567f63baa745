using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Names;

/// <summary>What docs/names.md says holds for every text.</summary>
public class NameLawTests
{
    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void Any_text_can_be_read(string text)
    {
        var name = PersonName.Parse(text);
        Assert.NotNull(name.Inverted + name.SortKey + name.CitationKeyPart + name.Display);
        Assert.True(PersonKey.Of(name).MayBe(PersonKey.Of(name)));
        Assert.NotEmpty(SearchedName.Spellings(text));
        Assert.NotNull(PersonName.Of(new Author(text) { Family = text }));
        Assert.All(AuthorList.Split(text).Authors, a => Assert.NotEmpty(a.Name));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("(a")]
    [InlineData("1 ")]
    [InlineData("ᵃ")]
    [InlineData("\\v ")]
    [InlineData("{")]
    [InlineData("*(†)")]
    [InlineData("a@b.c ")]
    [InlineData("a.")]
    [InlineData("van ")]
    [InlineData("A, ")]
    [InlineData("A, B and ")]
    [InlineData("['")]
    public void A_long_text_takes_no_longer_than_its_length_demands(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000));
        Assert.NotNull(PersonName.Parse(text));
        Assert.NotNull(AuthorList.Split(text));
        Assert.NotEmpty(SearchedName.Spellings(text));
    }

    [Property(Arbitrary = [typeof(Texts)], MaxTest = 500)]
    public void The_inverted_form_of_a_name_in_letters_is_the_same_name(string[] words)
    {
        var name = PersonName.Parse(string.Join(' ', words.Select(w => string.Concat(w.Where(char.IsAsciiLetter)))));
        // "Example, Jr" is a name with a suffix, even of somebody called Jr Example.
        if (name.Kind != NameKind.Person || PersonName.Parse("A " + name.Given).Suffix.Length > 0) return;
        Assert.Equal(name with { FamilyFirst = false }, PersonName.Parse(name.Inverted) with { FamilyFirst = false });
    }

    [Theory]
    [InlineData("Gabriel García Márquez", "García Márquez", "Gabriel", "García Márquez")]
    [InlineData("García Márquez Gabriel", "García Márquez", "Gabriel", "García Márquez")]
    [InlineData("Samuel Luther King Jr.", "Luther King", "Samuel", "Luther King")]
    [InlineData("Open Team", "Open Team", "", "Open Team")]
    [InlineData("Barnes and Probe", "Barnes and Probe", "", "Barnes and Probe")]
    [InlineData("Ada Example", "Elsewhere", "Ada", "Example")]
    [InlineData("Ada Example", null, "Ada", "Example")]
    public void A_family_name_that_the_source_told_counts(string name, string? family, string given, string surname)
    {
        var person = PersonName.Of(new Author(name) { Family = family });
        Assert.Equal((given, surname), (person.Given, person.Surname));
    }

    [Fact]
    public void A_split_keeps_the_family_name_where_the_name_alone_does_not_tell_it()
    {
        var authors = AuthorList.Split("García Márquez, Gabriel; Example, Ada").Authors;
        Assert.Equal([new Author("Gabriel García Márquez") { Family = "García Márquez" }, new Author("Ada Example")], authors);
        Assert.Equal("García Márquez, Gabriel", PersonName.Of(authors[0]).Inverted);
    }

    [Theory]
    [InlineData("Bernhard Schölkopf", "bernhard scholkopf", "bernhard schoelkopf")]
    [InlineData("Bernhard Schoelkopf", "bernhard schoelkopf")]
    [InlineData("Łukasz Kaiser", "lukasz kaiser")]
    public void A_name_is_searched_for_in_each_spelling_in_use(string name, params string[] spellings) =>
        Assert.Equal(spellings, SearchedName.Spellings(name));

    [Theory]
    [InlineData("Michal Valko", "Michael Valko")]
    [InlineData("Yoshua Bengio", "Samy Bengio")]
    [InlineData("Ada Example", "Ada Sample")]
    [InlineData("Mausam", "Mausam Example")]
    [InlineData("Open Team", "Closed Team")]
    public void Other_people_are_others(string one, string other)
    {
        Assert.False(PersonKey.Of(one).MayBe(PersonKey.Of(other)));
        Assert.False(new People(PersonKey.Of(one)).MayInclude([PersonKey.Of(other)]));
    }
}
