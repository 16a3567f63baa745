using Conspectus.Workbench.Glossary;

namespace Conspectus.Workbench.Tests.Glossary;

public class AcronymExtractionTests
{
    [Fact]
    public void Every_text_has_its_own_pairs_with_their_places()
    {
        string[] texts = ["We use graph neural networks (GNNs).", "", "No acronym (see below)."];
        var found = AcronymExtraction.Of(texts);
        Assert.Equal([1, 0, 0], found.Select(f => f.Pairs.Count));
        var pair = found[0].Pairs[0];
        Assert.Equal(("GNNs", "graph neural networks"), (pair.ShortForm, pair.LongForm));
        Assert.Equal(pair.LongForm, texts[0][pair.Start..pair.End]);
    }
}
