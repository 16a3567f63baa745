using Conspectus.Analysis;
using Conspectus.Workbench.Glossary;

namespace Conspectus.Workbench.Tests.Glossary;

public class GlossaryLookupTests
{
    [Fact]
    public void A_definition_names_the_paper_it_is_from()
    {
        const string definition = "Moss tracking (MT) is the task of following one moss through many pictures.";
        var glossary = GlossaryLookup.Of(
        [
            Samples.Paper("p1", "Moss", 2023, "Tracks", $"{definition} We improve it with machine translation (MT)."),
            Samples.Paper("p2", "Moss", 2023, "More moss tracking (MT)", ""),
            Samples.Paper("p3", "Moss", 2023, "Machine translation", "Machine translation (MT) is old."),
        ], new Workers(2));
        var entry = Assert.Single(glossary, e => e.Term == "MT");
        Assert.Equal(3, entry.Count);
        Assert.Equal([("machine translation", null, 2), ("moss tracking", "p1", 2)], entry.Senses
            .Select(s => (s.LongForm, s.DefinedIn, s.Papers)));
        Assert.Equal(definition, entry.Senses[1].Definition);
        Assert.Equal(["p1", "p2"], entry.Senses[1].Examples);
    }
}
