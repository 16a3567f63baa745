using Conspectus.Core.Citations;
using FsCheck.Xunit;

namespace Conspectus.Core.Tests.Citations;

public class PersonNameTests
{
    [Theory]
    [InlineData("Yoshua Bengio", "Yoshua", "Bengio")]
    [InlineData("Guy Van den Broeck", "Guy", "Van den Broeck")]
    [InlineData("Mihaela van der Schaar", "Mihaela", "van der Schaar")]
    [InlineData("Ludwig von Mises", "Ludwig", "von Mises")]
    [InlineData("Nando de Freitas", "Nando", "de Freitas")]
    [InlineData("Bin Yu", "Bin", "Yu")]
    [InlineData("Li Da Wang", "Li Da", "Wang")]
    [InlineData("Sammy Davis Jr.", "Sammy", "Davis Jr.")]
    [InlineData("Sammy Davis, Jr.", "Sammy", "Davis, Jr.")]
    [InlineData("Henry Tudor III", "Henry", "Tudor III")]
    [InlineData("Jan van den Berg Sr.", "Jan", "van den Berg Sr.")]
    [InlineData("Bengio, Yoshua", "Yoshua", "Bengio")]
    [InlineData("van der Schaar, Mihaela", "Mihaela", "van der Schaar")]
    [InlineData("  Ana   María  Gil ", "Ana María", "Gil")]
    [InlineData("Plato", "", "Plato")]
    [InlineData("Plato,", "", "Plato")]
    [InlineData("", "", "")]
    [InlineData("   ", "", "")]
    public void A_name_is_split_into_given_and_family(string name, string given, string family) =>
        Assert.Equal(new PersonName(given, family), PersonName.Parse(name));

    [Theory]
    [InlineData("Mihaela van der Schaar", "van der Schaar, Mihaela")]
    [InlineData("Sammy Davis, Jr.", "Davis, Jr., Sammy")]
    [InlineData("Davis, Jr., Sammy", "Davis, Jr., Sammy")]
    [InlineData("Plato", "Plato")]
    public void The_family_comes_first_for_a_bibliography(string name, string inverted) =>
        Assert.Equal(inverted, PersonName.Parse(name).Inverted);

    [Property(Arbitrary = [typeof(Texts)])]
    public void No_letter_of_a_name_is_lost(string name)
    {
        var parsed = PersonName.Parse(name);
        static string Letters(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c)).Order());
        Assert.Equal(Letters(name), Letters(parsed.Given + parsed.Family));
    }
}
