using Conspectus.Analysis.Glossary;

namespace Conspectus.Analysis.Tests.Glossary;

public sealed class NamedThingsTests
{
    [Fact]
    public void Names_that_differ_by_hyphens_case_or_number_are_one_by_its_most_usual_spelling()
    {
        var things = new NamedThings(
        [
            "We evaluate on the CIFAR-10 dataset.", "Results on CIFAR-10 are good.", "It holds on the CIFAR10 dataset.", "We use the Cifar-10 dataset.",
        ]);
        Assert.Equal(["CIFAR-10"], things.Data);
        Assert.Equal(["CIFAR-10", "CIFAR10", "Cifar-10"], things.Spellings("CIFAR-10"));
    }

    [Fact]
    public void A_name_that_is_not_known_has_its_own_spelling() => Assert.Equal(["WombatNet"], new NamedThings([]).Spellings("WombatNet"));
}
