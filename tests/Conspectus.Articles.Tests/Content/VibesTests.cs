using Conspectus.Analysis.Trends;
using Conspectus.Articles.Checks;
using Conspectus.Articles.Content;
using Conspectus.Articles.Html;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Tests.Content;

/// <summary>What an article says of its edition against those before.</summary>
public sealed class VibesTests
{
    private static readonly ArticleInput Input = WithEarlier();
    private static readonly Article Article = ArticleBuilder.Build(Input, ArticleOptions.Default);
    private static readonly string Text = MarkdownArticle.Write(Article);

    [Fact]
    public void Every_sentence_holds_up() => Assert.Empty(ArticleCheck.Check(Article, Input));

    [Fact]
    public void What_rises_is_told_with_its_shares_its_topics_and_a_line() => Assert.Equal(
        "20.0% of the papers say “transformers”, after 5.0% in 2022 (▃▃█ 5.0, 5.0, 20.0). It is found in one of the "
        + "three topics, most often in Language models (2 papers).", Vibe("More of transformers"));

    [Fact]
    public void What_falls_and_what_is_new_is_listed()
    {
        Assert.Equal(
            "Fewer papers than in 2021 speak of “Boltzmann machines” (45.0% then, 0.0% now); and “fair queues” (40.0% then, 20.0% now).",
            Vibe("Spoken of less"));
        Assert.Equal("No edition before 2022 has the words “Diet Attention” (one now) and “CAREFUL” (one now).", Vibe("New words"));
    }

    [Fact]
    public void A_word_that_the_shares_find_in_an_edition_before_is_not_called_new()
    {
        var earlier = SamplePapers.Paper("An earlier look", "A CAREFUL look.") with { Edition = new Edition("NeurIPS", 2021) };
        var input = Input with { Earlier = [.. Input.Earlier, earlier] };
        Assert.DoesNotContain("“CAREFUL”", MarkdownArticle.Write(ArticleBuilder.Build(input, ArticleOptions.Default)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_is_compared_with_the_edition_before() => Assert.Matches(
        @"Two papers belong here, among them one oral; that is up to 20\.0% of all, from 10\.0% in 2022 \(▁?.+ 0\.0, 10\.0, 20\.0\)\.", Text);

    [Fact]
    public void A_topic_of_few_of_many_papers_is_not_compared()
    {
        var more = Enumerable.Range(0, 400).Select(i => SamplePapers.Paper($"One more {i}", "Nothing to see.") with { Key = $"more{i}" });
        var article = ArticleBuilder.Build(Input with { Papers = [.. Input.Papers, .. more] }, ArticleOptions.Default);

        Assert.Contains("Two papers belong here, among them one oral.", MarkdownArticle.Write(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_what_it_is_to_illustrate_is_not_told_for_it()
    {
        var found = SamplePapers.Paper("Robust bats", "We prove that bats see in the dark without any robustness to noise or to wet winters.")
            with
        { Decision = Decision.Spotlight };
        var others = Enumerable.Range(0, 6).SelectMany(i => new[]
        {
            SamplePapers.Paper($"Bats {i}", "Robustness is studied.") with { Key = $"one{i}" },
            SamplePapers.Paper($"More bats {i}", "Label noise is studied.") with { Key = $"other{i}" },
        });
        var input = new ArticleInput([found, .. others], TopicTree.Empty, [], [], new DateOnly(2024, 1, 5));
        var text = MarkdownArticle.Write(ArticleBuilder.Build(input, ArticleOptions.Default));
        Assert.Contains("“robustness” stands in seven papers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bats see in the dark", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_of_earlier_editions_are_counted_and_not_cited() =>
        Assert.All(Article.Bibliography, p => Assert.Equal(2023, p.Edition.Year));

    [Fact]
    public void Without_earlier_editions_nothing_is_compared()
    {
        var text = MarkdownArticle.Write(ArticleBuilder.Build(SamplePapers.Input, ArticleOptions.Default));
        Assert.DoesNotContain("after", text.Split("## Contents")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("of all, after", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_on_the_page_has_its_numbers_as_its_name()
    {
        var html = HtmlArticle.Body(Article, SamplePapers.Renderer);
        Assert.Contains("aria-label=\"Share of the papers over the editions: 5.0%, 5.0%, 20.0%\"", html, StringComparison.Ordinal);
        Assert.Contains("<polyline points=\"2,11 14,11 26,2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_is_not_what_the_papers_say_is_found()
    {
        var altered = Input with { Earlier = [.. Input.Earlier.SkipLast(5)] };
        Assert.Contains(ArticleCheck.Check(Article, altered), v => v.Reason.Contains("where the query answers", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_are_explained_by_their_abstract_or_by_the_bundled_table()
    {
        const string defined = "We introduce \\emph{Diet Attention}, which keeps 5\\% of the keys and loses almost nothing on long documents.";
        var attention = SamplePapers.All[4];
        var input = SamplePapers.Input with
        {
            Glossary =
            [
                new DefinedTerm("transformer", null, "A network that reads a sequence by attention.", null),
                new DefinedTerm("DA", "diet attention", defined, attention.Id),
                new DefinedTerm("RL", "reinforcement learning", "Learning by trial and error.", null),
                new DefinedTerm("CNN", "convolutional neural networks", "A network that looks at every place alike.", null),
                new DefinedTerm("unexplained", null, null, null),
            ],
        };
        var article = ArticleBuilder.Build(input, ArticleOptions.Default);
        var text = MarkdownArticle.Write(article);
        Assert.Empty(ArticleCheck.Check(article, input));
        Assert.Contains($"**DA (diet attention).** “We introduce Diet Attention, which keeps 5% of the keys and loses almost nothing on long documents.” [@{attention.Key}]",
            text, StringComparison.Ordinal);
        Assert.Contains("**RL (reinforcement learning).** Learning by trial and error.", text, StringComparison.Ordinal);
        Assert.Contains("**Transformer.** A network that reads a sequence by attention.", text, StringComparison.Ordinal);
        Assert.Contains("**CNN (convolutional neural network).** A network that", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unexplained", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_and_models_are_those_that_abstracts_call_so()
    {
        string[] said =
        [
            "We evaluate the GPT-4 model on CIFAR-10 and on the COCO dataset.", "Results on CIFAR-10 and benchmarks such as COCO and GLUE are good.",
            "Models such as GPT-4 and BERT fail on CIFAR-10 and GLUE.", "Graph neural networks (GNNs) are models. A GNN model runs on COCO.",
            "We use models like GPT-4, and a GNN model, on GLUE.", "A GNN model is used on GitHub.", "A GNN model, seen on GitHub.", "It runs on GitHub.",
        ];
        var papers = said.Select((text, i) => SamplePapers.Paper($"Paper{(char)('A' + i)} of many", text)).ToList();
        var text = MarkdownArticle.Write(ArticleBuilder.Build(
            new ArticleInput(papers, TopicTree.Empty, [], [], new DateOnly(2024, 1, 5)), ArticleOptions.Default));
        Assert.Contains("**Data.** Named most often: CIFAR-10 (3 papers), COCO (3) and GLUE (3).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GNN (", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GitHub (", text, StringComparison.Ordinal);
    }

    private static string Vibe(string label) =>
        Text.Split('\n').Single(l => l.Contains($"**{label}.** ", StringComparison.Ordinal)).Split(".** ")[1];

    // Twenty papers of each of two years before, with which the ten of the sample are compared.
    private static ArticleInput WithEarlier()
    {
        var earlier = Enumerable.Range(0, 40).Select(i =>
        {
            var year = i < 20 ? 2021 : 2022;
            var text = (i % 20) switch
            {
                0 => "Transformers are new.",
                < 10 => "Boltzmann machines are old.",
                < 18 => "Fair queues are long.",
                _ => "Nothing to see.",
            };
            return SamplePapers.Paper($"Earlier paper {i}", text) with { Edition = new Edition("NeurIPS", year) };
        }).ToList();
        var topics = SamplePapers.Input.Topics.All
            .Select(t => t.Id == 3 ? t with { Papers = [.. t.Papers, earlier[20].Id, earlier[21].Id] } : t).ToList();
        return SamplePapers.Input with
        {
            Earlier = earlier,
            TopicsOverYears = new TopicTree(topics),
            Changed =
            [
                new ChangedTerm("transformers", TrendKind.Rising), new ChangedTerm("Boltzmann machines", TrendKind.Falling),
                new ChangedTerm("fair queues", TrendKind.Falling), new ChangedTerm("Diet Attention", TrendKind.New),
                new ChangedTerm("CAREFUL", TrendKind.New),
            ],
        };
    }
}
