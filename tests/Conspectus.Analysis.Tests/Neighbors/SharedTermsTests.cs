using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Neighbors;

public class SharedTermsTests
{
    private static IReadOnlyList<string> Shared(Document one, Document other) => new SharedTerms(one).With(other);

    private static Document Body(string text) => new("", text, []);

    [Fact]
    public void A_phrase_stands_for_its_words()
    {
        var terms = Shared(Body("Our diffusion models make images. Diffusion is slow."),
            Body("We train a diffusion model, and diffusion pays."));
        Assert.Contains(terms[0], new[] { "diffusion models", "diffusion model" });
        Assert.DoesNotContain("diffusion", terms);
        Assert.DoesNotContain("model", terms);
    }

    [Fact]
    public void What_tells_most_comes_first_and_what_every_paper_says_not_at_all()
    {
        var terms = Shared(
            Body("We propose a novel method for federated learning with strong results and low cost; the noise is Gaussian."),
            Body("This novel method improves federated learning at a low cost. Results hold under Gaussian noise."));
        Assert.Equal("federated learning", terms[0]);
        Assert.DoesNotContain(terms, t => t is "novel" or "method" or "novel method" or "results" or "cost" or "low cost");
    }

    [Fact]
    public void Terms_are_written_as_authors_write_them_within_sentences()
    {
        Assert.Equal(["Bayesian optimization"], Shared(
            new Document("BAYESIAN OPTIMIZATION", "Bayesian optimization is slow.", ["Bayesian Optimization"]),
            new Document("Bayesian Optimization", "We speed up Bayesian optimization.", [])));
        Assert.Equal(["NeRF"], Shared(Body("Scenes by NeRF alone."), Body("They render a NeRF.")));
        Assert.Equal(["knowledge distillation"],
            Shared(new Document("Knowledge Distillation", "", []), new Document("Knowledge Distillation", "", ["knowledge distillation"])));
    }

    [Theory]
    [InlineData("large language models", "LLMs")]
    [InlineData("partial differential equations", "PDEs")]
    public void A_phrase_and_its_acronym_are_one_term(string phrase, string acronym)
    {
        var terms = Shared(Body($"We like {phrase} ({acronym}). Many {acronym} forget."),
            Body($"These {phrase}, or {acronym}, remember; {acronym} are large."));
        Assert.Single(terms, t => t.Equals(phrase, StringComparison.OrdinalIgnoreCase) || t == acronym);
    }

    [Fact]
    public void An_acronym_within_a_phrase_stands_for_what_it_abbreviates() => Assert.Equal(
        ["OOD generalization"],
        Shared(Body("With OOD generalization, out-of-distribution."), Body("This OOD generalization is out-of-distribution.")));

    [Fact]
    public void What_adds_nothing_to_a_phrase_is_left_off_its_end() => Assert.Equal(
        ["active learning", "surface reconstruction"],
        Shared(Body("Our active learning algorithms and surface reconstruction methods."),
            Body("The active learning algorithm, a surface reconstruction method.")).Order());

    [Fact]
    public void Words_of_one_stem_are_one_term()
    {
        var terms = Shared(Body("We use equivariant layers, for equivariance and pre-training."),
            Body("Pretraining, pre-training and equivariance: all equivariant."));
        Assert.Single(terms, t => t.StartsWith("equivarian", StringComparison.Ordinal));
        Assert.Single(terms, t => t.Replace("-", "", StringComparison.Ordinal).Equals("pretraining", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_only_opens_compounds_is_no_term() =>
        Assert.DoesNotContain("self", Shared(Body("A self-guiding planner for mazes."), Body("The self-driving planner of mazes.")));

    [Fact]
    public void A_title_and_repetition_count_more()
    {
        var terms = Shared(new Document("Optimal transport", "With some sparse coding.", []),
            new Document("Optimal transport again", "Optimal transport, and sparse coding.", []));
        Assert.Equal(["optimal transport", "sparse coding"], terms.Select(t => t.ToLowerInvariant()));
    }

    [Fact]
    public void There_are_four_at_most()
    {
        var text = Body(
            "Optimal transport. Federated learning. Knowledge distillation. Differential privacy. "
            + "Contextual bandits. Vision transformers.");
        Assert.Equal(SharedTerms.Most, Shared(text, text).Count);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Federated learning.", "")]
    [InlineData("We propose a method for the problem.", "The problem of the method we propose.")]
    [InlineData("Turtles nest on beaches.", "Bread is baked in ovens.")]
    public void Texts_without_a_telling_word_in_common_share_none(string one, string other) => Assert.Empty(Shared(Body(one), Body(other)));

    [Fact]
    public void Words_that_no_table_knows_are_shared_too() =>
        Assert.Equal(["zorblification"], Shared(Body("On zorblification."), Body("A zorblification of mazurkas.")));

    [Fact]
    public void The_same_texts_share_the_same_terms_whatever_was_compared_before()
    {
        var shared = new SharedTerms(Samples.Corpus[0]);
        var alone = new SharedTerms(Samples.Corpus[0]).With(Samples.Corpus[3]);
        foreach (var document in Samples.Corpus) shared.With(document);
        Assert.NotEmpty(alone);
        Assert.Equal(alone, shared.With(Samples.Corpus[3]));
    }
}
