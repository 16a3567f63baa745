using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;
using Conspectus.Analysis.Vectors;

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
        foreach (var phrase in new[] { "turtle|beach|reef|current", "bread|yeast|flour|oven", "locomotive|railway|boiler",
            "star|pulsar|telescope|spectra", "script|librar|parchment", "glacier|avalanche|ice core|river" })
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

    // "Scaling laws" named a topic on multimodal models: each phrase with "multimodal" alone stood in fewer papers.
    [Fact]
    public void A_phrase_counts_for_what_its_telling_word_tells()
    {
        string[] heads = ["model", "encoder", "dataset", "agent", "retriever"];
        var documents = Grouped(
            (30, i => Samples.Titled(
                $"A multimodal {heads[i % 5]}",
                $"We train a multimodal {heads[i % 5]} number {i} by learning. "
                    + (i % 5 == 0 ? "Multimodal learning helps." : i % 4 == 1 ? "Scaling laws hold." : ""),
                i % 5 == 0 ? "multimodal learning" : i % 4 == 1 ? "scaling laws" : $"{heads[i % 5]} {i}")),
            (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        var (_, topics, _) =
            Label(documents, [0, 0], [.. Enumerable.Range(0, 60).Select(i => i / 30)], [.. Enumerable.Range(0, 60).Select(i => i / 30)],
                [0, 1]);
        Assert.StartsWith("Multimodal learning", topics.Single(t => t.Members.Contains(0)).Label, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acronym_with_two_letters_of_its_first_word_is_not_named_beside_what_it_stands_for()
    {
        var documents = Grouped(
            (4, i => Samples.Titled($"Scene {i}", "Neural radiance fields (NeRF) show scenes.", "neural radiance fields")),
            (9, i => Samples.Titled($"Scene {i}", "Here is NeRF.", "NeRF")),
            (7, i => Samples.Titled($"Scene {i}", "Neural radiance fields show scenes.", "neural radiance fields")),
            (10, i => Samples.Titled($"Scene {i}", "These are scenes.")),
            (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        int[] topics = [.. Enumerable.Range(0, 60).Select(i => i / 30)];
        Assert.Equal("Neural radiance fields",
            Label(documents, [0, 0], topics, topics, [0, 1]).Topics.Single(t => t.Members.Contains(0)).Label);
    }

    // "Multimodal learning" stood beside "Multi-modal learning".
    [Fact]
    public void Siblings_are_not_told_apart_by_a_hyphen()
    {
        var documents = Grouped(
            (12, i => Samples.Titled($"Part {i}", "We do multimodal learning.", "multimodal learning")),
            (10, i => Samples.Titled($"Part {i}", $"We do multi-modal learning{(i < 7 ? " of peat bogs" : "")}.", "multi-modal learning")),
            (30, i => Samples.Titled("Tides", $"Tidal pools, part {i}.", "tidal pools")));
        int[] topics = [.. Enumerable.Range(0, 52).Select(i => i < 12 ? 0 : i < 22 ? 1 : 2)];
        var labels = string.Join('\n', Label(documents, [0, 0, 0], topics, topics, [0, 1, 2]).Topics.Select(t => t.Label));
        Assert.True(!labels.Contains("multimodal", StringComparison.OrdinalIgnoreCase)
            || !labels.Contains("multi-modal", StringComparison.OrdinalIgnoreCase), labels);
    }

    // A theme of 48 papers on graph networks was "heterophilous graphs" after three of them.
    [Fact]
    public void What_is_on_its_parents_subject_and_nothing_narrower_is_that_subject_in_general()
    {
        var documents = Grouped(
            (30, i => Samples.Titled($"Coral reefs {i}", $"There are coral reefs{(i < 2 ? " and deep sponges" : "")}, year {i}.",
                "coral reefs")),
            (12, i => Samples.Titled($"Whale songs {i}", $"Here are whale songs. There are coral reefs, year {i}.", "whale songs")),
            (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        int[] themes = [.. Enumerable.Range(0, 72).Select(i => i < 30 ? 0 : i < 42 ? 1 : 2)];
        var (_, topics, named) = Label(documents, [0, 1], [.. themes.Select(t => t / 2)], themes, [0, 0, 1]);
        Assert.Contains("Coral reefs", topics.Select(t => t.Label));
        Assert.Equal("Coral reefs in general", named.Single(t => t.Members.Contains(5)).Label);
        Assert.Equal("Whale songs", named.Single(t => t.Members.Contains(35)).Label);
    }

    // A chapter was named after its two largest topics, though their names stood in one paper in ten.
    [Fact]
    public void A_chapter_without_a_name_of_its_own_has_those_of_its_topics_that_most_papers_hold()
    {
        string[] subjects = ["owl pellets", "fern spores", "tidal pools"];
        int[] sizes = [14, 12, 10];
        double[] held = [0.3, 0.9, 0.9];
        var documents =
            Grouped([.. subjects.Select((s, t) =>
                (sizes[t], (Func<int, Document>)(i =>
                i < held[t] * sizes[t] ? Samples.Titled($"On {s}", $"About {s}, part {i}.", s)
                : Samples.Titled("Untold", $"Nothing of note {i}."))))]);
        int[] topics = [.. sizes.SelectMany((n, t) => Enumerable.Repeat(t, n))];
        var (chapters, _, _) = Label(documents, [0, 0, 0], topics, topics, [0, 1, 2]);
        Assert.Equal("Fern spores and tidal pools", chapters.Single().Label);
    }

    // "Federated learning" named a topic of 134 papers of which 79 said neither word.
    [Fact]
    public void A_name_that_most_papers_do_not_say_does_not_stand()
    {
        var documents = Grouped(
            (5, i => Samples.Titled($"Part {i}", "Here are coral reefs.", "coral reefs")),
            (5, i => Samples.Titled($"Part {i}", "Here are whale songs.", "whale songs")),
            (5, i => Samples.Titled($"Part {i}", "Here are tidal pools.", "tidal pools")),
            (9, i => Samples.Titled($"Part {i}", "Nothing of note.")),
            (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        int[] topics = [.. Enumerable.Range(0, 54).Select(i => i < 24 ? 0 : 1)];
        var label = Label(documents, [0, 0], topics, topics, [0, 1]).Topics.Single(t => t.Members.Contains(0)).Label;
        Assert.StartsWith("Mixed: ", label, StringComparison.Ordinal);
        foreach (var subject in new[] { "coral reefs", "whale songs", "tidal pools" })
            Assert.Contains(subject, label, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_subjects_are_joined_where_both_are_there()
    {
        var documents = Grouped(
            (10, i => Samples.Titled($"Part {i}", "Here are coral reefs.", "coral reefs")),
            (8, i => Samples.Titled($"Part {i}", "Here are whale songs.", "whale songs")),
            (4, i => Samples.Titled($"Part {i}", "Nothing of note.")),
            (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        int[] topics = [.. Enumerable.Range(0, 52).Select(i => i < 22 ? 0 : 1)];
        Assert.Equal("Coral reefs and whale songs",
            Label(documents, [0, 0], topics, topics, [0, 1]).Topics.Single(t => t.Members.Contains(0)).Label);
    }

    [Fact]
    public void Words_that_do_not_stand_side_by_side_say_a_name_and_so_does_its_acronym()
    {
        var documents = Grouped(
            (8, i => Samples.Titled($"Part {i}", "We study neural radiance fields (NeRF).", "neural radiance fields")),
            (8, i => Samples.Titled($"Part {i}", "Here is NeRF.")),
            (8, i => Samples.Titled($"Part {i}", "Fields of radiance are neural.")),
            (4, i => Samples.Titled($"Part {i}", "These are scenes.")),
            (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        int[] topics = [.. Enumerable.Range(0, 58).Select(i => i < 28 ? 0 : 1)];
        Assert.Equal("Neural radiance fields",
            Label(documents, [0, 0], topics, topics, [0, 1]).Topics.Single(t => t.Members.Contains(0)).Label);
    }

    [Fact]
    public void What_stands_alone_and_is_small_is_called_other_topics_and_comes_last()
    {
        var documents = Grouped(
            (6, i => Samples.Titled($"Part {i}", "Here are coral reefs.", "coral reefs")),
            (5, i => Samples.Titled($"Part {i}", "Here are whale songs.", "whale songs")),
            (4, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        int[] topics = [.. Enumerable.Range(0, 15).Select(i => i < 6 ? 0 : i < 11 ? 1 : 2)];
        var (chapters, named, _) = Label(documents, [0, 0, 1], topics, topics, [0, 1, 2], otherTopics: 0);
        Assert.Equal(["Peat bogs", "Other topics"], chapters.Select(c => c.Label));
        Assert.Equal([0, 1, 1], named.Select(t => t.Parent));
    }

    [Fact]
    public void A_chapter_of_one_topic_has_its_name()
    {
        var documents = Grouped(
            (6, i => Samples.Titled($"Part {i}", "Here are coral reefs.", "coral reefs")),
            (9, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")));
        int[] topics = [.. Enumerable.Range(0, 15).Select(i => i < 6 ? 0 : 1)];
        var (chapters, named, _) = Label(documents, [0, 1], topics, topics, [0, 1]);
        Assert.Equal(named.Select(t => t.Label), chapters.Select(c => c.Label));
    }

    private static List<Document> Grouped(params (int Count, Func<int, Document> Create)[] groups) =>
        [.. groups.SelectMany(g => Enumerable.Range(0, g.Count).Select(g.Create))];

    private static (IReadOnlyList<LabeledGroup> Chapters, IReadOnlyList<LabeledGroup> Topics, IReadOnlyList<LabeledGroup> Themes) Label(
        List<Document> documents, int[] chapters, int[] topics, int[] themes, int[] themeTopics, int otherTopics = -1)
    {
        var corpus = TokenizedCorpus.Create(documents, Samples.One);
        var embedding = Embedding.Create(Samples.Sparse(documents.Count, 8, 1), new EmbeddingOptions(), Samples.One);
        var hierarchy = new Hierarchy(chapters, topics, themes, themeTopics, new float[chapters.Length], []) { OtherTopics = otherTopics };
        return TopicLabels.Prepare(documents, corpus, TopicLabels.Phrases(corpus, Quick.Labels), Quick.Labels, Samples.One)
            .Label(embedding, hierarchy, null);
    }
}
