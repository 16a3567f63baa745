using System.Runtime.InteropServices;
using System.Text;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;

namespace Conspectus.Analysis.Tests;

public class AnalysisRunTests
{
    private static readonly AnalysisRun Run = AnalysisRun.Create(Samples.Corpus, new AnalysisOptions(), Samples.One);

    private static readonly AnalysisOptions Quick = new() { Layout = new() { EarlyIterations = 40, Iterations = 40 } };

    private static IReadOnlyList<LabeledGroup>[] Levels(AnalysisRun run) => [run.Chapters, run.Topics, run.Themes];

    private static void AssertComplete(AnalysisRun run, int n)
    {
        Assert.Equal(2 * n, run.Layout.Length);
        Assert.All(run.Layout, v => Assert.InRange(v, -1f, 1f));
        Assert.Equal(n, run.Embedding.Count);
        Assert.Equal(n, run.Graph.Count);
        Assert.All(run.Embedding.Values, v => Assert.True(float.IsFinite(v)));
        foreach (var level in Levels(run))
        {
            Assert.Equal(Enumerable.Range(0, n), level.SelectMany(g => g.Members).Order());
            Assert.All(level, g => Assert.NotEmpty(g.Members));
            Assert.All(level, g => Assert.False(string.IsNullOrWhiteSpace(g.Label)));
        }

        Assert.All(run.Chapters, c => Assert.Equal(-1, c.Parent));
        foreach (var (parents, level) in new[] { (run.Chapters, run.Topics), (run.Topics, run.Themes) })
            Assert.All(level, g => Assert.Subset(parents[g.Parent].Members.ToHashSet(), g.Members.ToHashSet()));
    }

    // Every output as bytes.
    private static byte[] Bytes(AnalysisRun run)
    {
        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes<float>(run.Embedding.Values));
        run.Model?.Write(bytes);
        bytes.Write(MemoryMarshal.AsBytes<int>(run.Graph.Indices));
        bytes.Write(MemoryMarshal.AsBytes<float>(run.Graph.Similarities));
        bytes.Write(MemoryMarshal.AsBytes<float>(run.Layout));
        foreach (var group in Levels(run).SelectMany(l => l))
            bytes.Write(Encoding.UTF8.GetBytes(
                $"{group.Label}|{string.Join(',', group.Terms)}|{string.Join(',', group.Members)}|{group.Parent}\n"));
        return bytes.ToArray();
    }

    [Fact]
    public void Every_document_is_in_one_group_of_each_level() => AssertComplete(Run, 60);

    [Fact]
    public void A_topic_holds_one_subject() =>
        Assert.All(Run.Topics, t => Assert.Single(t.Members.Select(m => m / 10).Distinct()));

    [Fact]
    public void Neighbours_are_of_the_same_subject()
    {
        for (var i = 0; i < 60; i++) Assert.All(Run.Graph.Neighbors(i)[..5].ToArray(), j => Assert.Equal(i / 10, j / 10));
    }

    [Fact]
    public void Siblings_have_distinct_labels()
    {
        foreach (var siblings in Levels(Run).SelectMany(l => l.GroupBy(g => g.Parent)))
            Assert.Equal(siblings.Count(), siblings.Select(g => g.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Labels_and_terms_stand_in_the_documents_of_their_group()
    {
        foreach (var group in Levels(Run).SelectMany(l => l))
        {
            var text = string.Join('\n', group.Members.Select(m => Samples.Corpus[m])
                .Select(d => $"{d.Title}\n{d.Body}\n{string.Join('\n', d.Keywords)}"));
            var parts = group.Label.Replace("Mixed: ", "", StringComparison.Ordinal).Replace(" in general", "", StringComparison.Ordinal)
                .Split([" and ", ", "], StringSplitOptions.None);
            Assert.All(parts.Concat(group.Terms), p => Assert.Contains(p, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void No_label_and_no_term_is_made_of_generic_words_alone()
    {
        foreach (var phrase in Levels(Run).SelectMany(l => l).SelectMany(g => g.Terms.Append(g.Label)))
        {
            var words = Tokenizer.Tokenize(phrase).Select(t => t.Term);
            Assert.Contains(words, w => !StopWords.IsGeneric(w) && !StopWords.IsFunctionWord(w) && !StopWords.IsFiller(w));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_number_of_threads_changes_no_byte(int threads) =>
        Assert.Equal(Bytes(Run), Bytes(AnalysisRun.Create(Samples.Corpus, new AnalysisOptions(), new Workers(threads))));

    [Fact]
    public void Stages_are_told_in_order()
    {
        var told = new List<(AnalysisStage Stage, double Share)>();
        var run = AnalysisRun.Create([.. Samples.Corpus.Take(12)], Quick, Samples.One, (stage, share) => told.Add((stage, share)));
        Assert.Equal(Enum.GetValues<AnalysisStage>(), run.Stages.Select(s => s.Stage));
        Assert.Equal(run.Stages.Select(s => s.Stage), told.Select(t => t.Stage).Distinct());
        Assert.All(told.GroupBy(t => t.Stage), s => Assert.Equal((0, 1), (s.First().Share, s.Last().Share)));
        Assert.All(told, t => Assert.InRange(t.Share, 0, 1));
        Assert.All(run.Stages, s => Assert.True(s.Seconds >= 0));
    }

    [Fact]
    public void No_documents_give_empty_results()
    {
        var run = AnalysisRun.Create([], new AnalysisOptions(), Samples.One);
        AssertComplete(run, 0);
        Assert.Empty(run.Embedding.Values);
        Assert.Empty(run.Stages);
        Assert.All(Levels(run), Assert.Empty);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(11)]
    public void A_few_documents_are_analysed(int n) =>
        AssertComplete(
            AnalysisRun.Create([.. Samples.Corpus.Where((_, i) => i % 7 == 0).Concat(Samples.Corpus).Take(n)], Quick, Samples.One), n);

    [Fact]
    public void One_document_is_a_chapter_of_its_own()
    {
        var run = AnalysisRun.Create([Samples.Corpus[0]], new AnalysisOptions(), Samples.One);
        Assert.Equal(Samples.Corpus[0].Title, Assert.Single(run.Chapters).Label);
        Assert.Equal([0f, 0f], run.Layout);
        Assert.Equal(0, run.Graph.K);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("The same trees", "The same old trees in the same forest.")]
    public void Documents_that_are_all_the_same_are_analysed(string title, string body) =>
        AssertComplete(AnalysisRun.Create([.. Enumerable.Repeat(Samples.Titled(title, body), 40)], Quick, Samples.One), 40);

    [Fact]
    public void Documents_without_text_among_others_are_analysed()
    {
        var documents = Samples.Corpus.Select((d, i) => i % 4 == 0 ? Samples.Titled("") : d).ToList();
        var run = AnalysisRun.Create(documents, Quick, Samples.One);
        AssertComplete(run, 60);
        Assert.All(run.Embedding.Row(0).ToArray(), v => Assert.Equal(0f, v));
    }

    [Theory]
    [InlineData(1, AnalysisStage.Text)]
    [InlineData(1, AnalysisStage.Map)]
    [InlineData(2, AnalysisStage.Neighbors)]
    [InlineData(2, AnalysisStage.Map)]
    [InlineData(2, AnalysisStage.Topics)]
    public void A_cancelled_run_throws(int threads, AnalysisStage stage)
    {
        using var cancel = new CancellationTokenSource();
        AnalysisStage? last = null;
        void Cancel(AnalysisStage now, double share)
        {
            last = now;
            if (now == stage && share < 1) cancel.Cancel();
        }

        Assert.ThrowsAny<OperationCanceledException>(
            () => AnalysisRun.Create(Samples.Corpus, new AnalysisOptions(), new Workers(threads, cancel.Token), Cancel));
        Assert.Equal(stage, last);
    }
}
