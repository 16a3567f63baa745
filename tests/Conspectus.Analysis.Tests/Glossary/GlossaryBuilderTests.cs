using Conspectus.Analysis.Glossary;

namespace Conspectus.Analysis.Tests.Glossary;

public class GlossaryBuilderTests
{
    private static readonly GlossaryDocument[] Documents =
    [
        Document("We train with differential privacy (DP).", "DP costs accuracy."),
        Document("Differentially Private (DP) training of graph neural networks (GNNs) is slow."),
        Document("Dynamic programming (DP) finds the best path."),
        Document("We speed up dynamic programming (DP) on trees."),
        Document("Differential privacy and Graph Neural Networks (GNNs), e.g., on mosses (ii)."),
        Document("Moss tracking is the task of following one moss through many pictures.", "We improve moss tracking."),
        Document("A benchmark for moss tracking."),
        Document("Moss tracking and GNNs with k-means."),
        Document("Self-supervised learning (SSL) and semi-supervised learning (SSL)."),
        Document("Semi-supervised learning (SSL)."), Document("Self-supervised learning (SSL)."),
    ];

    private static readonly IReadOnlyList<GlossaryEntry> Glossary = GlossaryBuilder.Build(Documents, new GlossaryOptions(), new Workers(1));

    private static GlossaryDocument Document(params string[] sentences) => new("", string.Join(' ', sentences), sentences);

    private static GlossaryEntry Entry(string term) => Assert.Single(Glossary, e => e.Term == term);

    [Fact]
    public void Competing_senses_are_kept_apart_and_forms_of_one_are_not() =>
        Assert.Equal([("differential privacy", 3), ("dynamic programming", 2)],
            Entry("DP").Senses.Select(s => (s.LongForm, s.Documents.Count)));

    [Fact]
    public void Senses_that_differ_in_a_short_word_are_kept_apart() =>
        Assert.Equal(["self-supervised learning", "semi-supervised learning"], Entry("SSL").Senses.Select(s => s.LongForm));

    [Fact]
    public void Every_paper_counts_once() => Assert.Equal((5, 3), (Entry("DP").Count, Entry("GNN").Count));

    [Fact]
    public void A_term_has_the_sentence_that_defines_it()
    {
        var sense = Assert.Single(Entry("moss tracking").Senses);
        Assert.Equal((Documents[5].Sentences[0], 5), (sense.Definition, sense.DefinedIn));
        Assert.Equal([5, 6, 7], sense.Documents);
    }

    [Fact]
    public void What_no_abstract_defines_the_bundled_table_may()
    {
        var sense = Entry("GNN").Senses[0];
        Assert.NotNull(sense.Definition);
        Assert.Null(sense.DefinedIn);
    }

    [Fact]
    public void Abbreviations_and_numbers_are_no_terms() =>
        Assert.DoesNotContain(Glossary, e => e.Term is "e.g." or "e.g" or "ii" or "k-means");

    [Fact]
    public void What_next_to_nobody_shortens_so_is_no_meaning_of_an_acronym()
    {
        GlossaryDocument[] documents =
        [
            Document("Sparse models (MoE) and mixture of experts (MoE)."), Document("A mixture of experts (MoE)."),
            Document("Other models (MoE)."), .. Enumerable.Range(0, 300).Select(_ => Document("We compare models of mosses.")),
        ];
        var glossary = GlossaryBuilder.Build(documents, new GlossaryOptions(), new Workers(1));

        Assert.Equal(["mixture of experts"], Assert.Single(glossary, e => e.Term == "MoE").Senses.Select(s => s.LongForm));
    }

    [Fact]
    public void A_list_is_no_meaning_of_an_acronym()
    {
        var twice = Enumerable.Repeat(Document("We use CIFAR-100, and ImageNet-10 (CIFAR-10)."), 3);
        var glossary = GlossaryBuilder.Build([.. twice], new GlossaryOptions(), new Workers(1));

        Assert.DoesNotContain(glossary, e => e.Senses.Any(s => s.LongForm.Contains(',', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing() =>
        Assert.Equivalent(Glossary, GlossaryBuilder.Build(Documents, new GlossaryOptions(), new Workers(4)), strict: true);

    [Fact]
    public void No_papers_have_no_glossary() => Assert.Empty(GlossaryBuilder.Build([], new GlossaryOptions(), new Workers(1)));

    [Fact]
    public void Bundled_terms_are_single_and_each_is_one_sentence()
    {
        Assert.True(BundledTerm.All.Count >= 300);
        Assert.Equal(BundledTerm.All.Count, BundledTerm.All.DistinctBy(t => t.Term).Count());
        Assert.All(BundledTerm.All, t => Assert.EndsWith(".", t.Definition, StringComparison.Ordinal));
    }
}
