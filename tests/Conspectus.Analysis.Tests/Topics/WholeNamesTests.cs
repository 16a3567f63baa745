using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;

namespace Conspectus.Analysis.Tests.Topics;

/// <summary>A name is a phrase that stands whole, and one that its papers bear out.</summary>
public class WholeNamesTests
{
    private static string Named(int count, Func<int, string> text, params string[] keywords) => LabelSample.Of(
        (count, i => Samples.Titled($"Part {i}", text(i), keywords)),
        (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs"))).Topics
        .Single(t => t.Members.Contains(0)).Label;

    // "Modal data", "bit quantization", "arm identification", "field games", "observable Markov decision processes".
    [Theory]
    [InlineData("Here are multi-modal data of kelp {0}.", "Modal data")]
    [InlineData("Here are cross-modal data of kelp {0}.", "Modal data")]
    [InlineData("Here is 4-bit quantization of kelp {0}.", "Bit quantization")]
    [InlineData("Here is layer-wise pruning of kelp {0}.", "Wise pruning")]
    [InlineData("Here is best arm identification for kelp {0}.", "Arm identification")]
    [InlineData("Here are mean-field games in kelp {0}.", "Field games")]
    [InlineData("Here are partially observable Markov decision processes in kelp {0}.", "Observable Markov decision processes")]
    [InlineData("Here is Monte Carlo tree search for kelp {0}.", "Monte Carlo tree")]
    public void A_name_is_not_cut_off(string text, string cut)
    {
        var name = Named(24, i => string.Format(null, text, i));
        Assert.DoesNotContain(cut, name.Split(" and "), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_word_that_may_stand_before_a_phrase_or_not_does_not_belong_to_the_name()
    {
        string[] before = ["deep ", "fast ", "wild ", ""];
        Assert.Equal("Reinforcement learning", Named(24, i => $"There is {before[i % 4]}reinforcement learning, kelp {i}."));
    }

    // "Approach to inference", "problem in Markov", "accuracy loss".
    [Theory]
    [InlineData("Here is an approach to inference. Part {0}.", "Approach to inference")]
    [InlineData("Here is an accuracy loss. Part {0}.", "Accuracy loss")]
    public void A_stretch_of_a_sentence_is_no_name(string text, string stretch)
    {
        Assert.DoesNotContain(stretch, Named(24, i => string.Format(null, text, i)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(stretch, Named(24, i => string.Format(null, text, i), stretch), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Here is offline RL.", "reinforcement learning (RL)", "Offline reinforcement learning")]
    [InlineData("Here are GNNs.", "graph neural networks (GNNs)", "Graph neural networks")]
    [InlineData("Here are EBMs.", "energy-based models (EBMs)", "Energy-based models")]
    [InlineData("Here is GNN explanation.", "graph neural networks (GNNs)", "Graph neural network explanation")]
    public void An_acronym_is_spelled_out_as_the_papers_do(string text, string definition, string name) =>
        Assert.Equal(name, Named(24, i => i % 3 == 0 ? $"{text} We study {definition}. {text}" : text, text[8..^1].Trim()));

    [Fact]
    public void A_name_holds_for_the_papers_of_the_latest_edition_too()
    {
        (int, Func<int, Document>)[] groups =
        [
            (40, i => Samples.Titled($"Part {i}", "Here are whale songs.", "whale songs") with { IsEarlier = true }),
            (10, i => Samples.Titled($"Part {i}", $"Here are coral reefs{(i < 4 ? " and whale songs" : "")}.", "coral reefs")),
            (30, i => Samples.Titled("Ferns and moss", $"Peat bogs hold fern spores, part {i}.", "peat bogs")),
        ];
        int[] topics = [.. Enumerable.Range(0, 80).Select(i => i < 50 ? 0 : 1)];
        Assert.NotEqual("Whale songs", LabelSample.Of([.. groups], topics).Topics.Single(t => t.Members.Contains(0)).Label);
        var few = groups.ToArray();
        few[1] = (4, groups[1].Item2);
        Assert.Equal("Whale songs", LabelSample.Of([few[0], few[1], few[2]], [.. Enumerable.Range(0, 74).Select(i => i < 44 ? 0 : 1)])
            .Topics.Single(t => t.Members.Contains(0)).Label);
    }
}
