using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;

namespace Conspectus.Analysis.Tests.Topics;

public class TopicLabelsTests
{
    private static readonly AnalysisOptions Quick = new() { Layout = new() { EarlyIterations = 5, Iterations = 5 } };

    private static AnalysisRun Run(IReadOnlyList<Document> documents) => AnalysisRun.Create(documents, Quick, Samples.One);

    private static IEnumerable<LabeledGroup> All(AnalysisRun run) => [.. run.Chapters, .. run.Topics, .. run.Themes];

    private static void AssertDistinct(AnalysisRun run)
    {
        foreach (var level in new[] { run.Chapters, run.Topics, run.Themes })
        {
            foreach (var siblings in level.GroupBy(g => g.Parent))
                Assert.Equal(siblings.Count(), siblings.Select(g => g.Label).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void A_subject_is_named_by_its_phrases()
    {
        var run = Run(Samples.Corpus);
        var labels = string.Join('\n', All(run).Select(g => g.Label.ToLowerInvariant()));
        foreach (var phrase in new[] { "turtle|beach|reef|current", "bread|yeast|flour|oven", "locomotive|railway|boiler", "star|pulsar|telescope|spectra", "script|librar|parchment", "glacier|avalanche|ice core|river" })
            Assert.Matches(phrase, labels);
        AssertDistinct(run);
    }

    [Fact]
    public void Labels_are_spelled_as_authors_write()
    {
        var documents = Enumerable.Range(0, 20).Select(i => i < 10
            ? Samples.Titled("LOUD TITLE", $"We train NeRF fields and neural rendering of scene {i}.", "NeRF", "neural rendering")
            : Samples.Titled("LOUD TITLE", $"Markov chains and mixing times, part {i}.", "Markov chains", "mixing times")).ToList();
        var phrases = All(Run(documents)).SelectMany(g => g.Terms.Append(g.Label)).ToList();
        Assert.Contains(phrases, p => p.Contains("NeRF", StringComparison.Ordinal));
        Assert.DoesNotContain(phrases, p => p.Contains("NERF", StringComparison.Ordinal) || p.Contains("markov", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_of_a_group_do_not_repeat_each_other()
    {
        foreach (var group in All(Run(Samples.Corpus)))
        {
            Assert.InRange(group.Terms.Count, 1, Quick.Labels.Terms);
            Assert.Equal(group.Terms.Count, group.Terms.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void Siblings_without_telling_phrases_have_distinct_labels()
    {
        var run = Run([.. Enumerable.Repeat(Samples.Titled("Trees of the forest", "Old trees."), 30)]);
        Assert.True(run.Topics.Count > 1);
        AssertDistinct(run);
        Assert.Contains("Trees of the forest", run.Chapters.Select(g => g.Label));
    }

    [Fact]
    public void A_group_without_words_has_a_label()
    {
        var run = Run([.. Enumerable.Repeat(Samples.Titled(""), 30)]);
        Assert.All(All(run), g => Assert.False(string.IsNullOrWhiteSpace(g.Label)));
        AssertDistinct(run);
    }

    [Fact]
    public void A_word_that_ends_in_a_hyphen_once_stemmed_can_be_compared()
    {
        var documents = Enumerable.Range(0, 24).Select(i => i % 2 == 0
            ? Samples.Titled("Turbines in-s blades", "in-s turbines and blades spin", "in-s turbines", "rotor blades")
            : Samples.Titled("Moss and fern gardens", "ferns grow beside moss", "moss gardens", "fern gardens")).ToList();
        Assert.Equal(24, Run(documents).Topics.Sum(t => t.Members.Count));
    }

    [Fact]
    public void A_letter_that_is_a_phrase_of_its_own_can_stand_beside_the_phrase()
    {
        var document = Samples.Titled("صلى الله عليه وسلم", "ab\ufdfa \ufdfa\ufdfa", "صلى الله");
        Assert.Equal(12, Run([.. Enumerable.Repeat(document, 12)]).Topics.Sum(t => t.Members.Count));
    }
}
