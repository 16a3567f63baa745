using Conspectus.Analysis.Search;

namespace Conspectus.Analysis.Tests.Search;

public class AcronymTests
{
    private static readonly string[] Abstracts =
    [
        "we train large language models (llms) on moss.",
        "large language models forget.",
        "an llm remembers; llms are large.",
        "neural radiance fields (nerfs) of ferns.",
        "a nerf of a fern.",
        "maximum a posteriori (map) estimates.",
        "a map of the moss.", "a map of the ferns.", "a map of the bark.", "a map of lichen.",
    ];

    private static readonly SearchIndex Index = new(
        TermIndex.Create([.. Abstracts.Select(a => new SearchDocument("", a, [], []))], new LexicalOptions()), null, new SearchOptions());

    [Theory]
    [InlineData("llm", 0, 1, 2)]
    [InlineData("llms", 0, 1, 2)]
    [InlineData("large language models", 0, 1, 2)]
    [InlineData("nerf", 3, 4)]
    [InlineData("neural radiance fields", 3, 4)]
    [InlineData("maximum a posteriori", 5)] // "map" is a word here
    public void Acronyms_and_their_long_forms_find_each_other(string text, params int[] complete) =>
        Assert.Equal(complete, Index.Find(new SearchRequest(text, text, [], false, true), Samples.One).Hits
            .Where(h => h.Complete).Select(h => h.Document).Order());

    [Theory]
    [InlineData("reinforcement learning from human feedback (rlhf)", "reinforcement learning from human feedback")]
    [InlineData("graph neural networks (gnns) learn", "graph neural network")]
    [InlineData("gnn (graph neural network) layers", "graph neural network")]
    [InlineData("by contrastive language-image pre-training (clip)", "contrastive language image pre training")]
    [InlineData("stochastic gradient descent (gd)", "gradient descent")]
    [InlineData("moss. gradient descent (gd)", "gradient descent")]
    [InlineData("we think of moss (see ferns), of bark (ours) and of lichen (e.g., here)")]
    [InlineData("an unclosed (parenthesis")]
    [InlineData("()( )((")]
    public void Definitions_are_read_where_the_letters_fit(string text, params string[] phrases)
    {
        var index = TermIndex.Create([new SearchDocument("", text, [], [])], new LexicalOptions());
        Assert.Equal(phrases, index.Acronyms.Select(a => string.Join(' ', a.Phrase.Select(t => index.Terms[t]))));
    }

    [Fact]
    public void Acronyms_are_written_and_read_back()
    {
        var index = TermIndex.Create([.. Abstracts.Select(a => new SearchDocument("", a, [], []))], new LexicalOptions());
        using var stream = new MemoryStream();
        index.Write(stream);
        var again = TermIndex.Read(new MemoryStream(stream.ToArray()), new LexicalOptions());
        Assert.Equal(2, index.Acronyms.Count);
        Assert.Equal(index.Acronyms.Select(a => (a.Term, string.Join(' ', a.Phrase))),
            again.Acronyms.Select(a => (a.Term, string.Join(' ', a.Phrase))));
    }
}
