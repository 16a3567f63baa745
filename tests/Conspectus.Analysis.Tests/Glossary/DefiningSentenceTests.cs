using Conspectus.Analysis.Glossary;

namespace Conspectus.Analysis.Tests.Glossary;

public class DefiningSentenceTests
{
    [Theory]
    [InlineData("Federated learning is a paradigm in which many devices train one model together.", "Federated learning")]
    [InlineData("Retrosynthesis is the task of planning the reactions that make a molecule.", "Retrosynthesis")]
    [InlineData("A point cloud is a discrete set of points sampled from a surface.", "point cloud")]
    [InlineData("Dataset distillation (DD) aims to condense a large data set into few samples.", "Dataset distillation")]
    [InlineData("Mixup refers to training on blends of two examples and of their labels.", "Mixup")]
    [InlineData("In reinforcement learning, off-policy evaluation is the problem of estimating a value from others' data.",
        "off-policy evaluation")]
    public void Sentences_that_define_are_read(string sentence, string term) => Assert.Equal(term, DefiningSentence.Read(sentence)?.Term);

    [Theory]
    [InlineData("Federated learning is an important problem in machine learning that attracts attention.")]
    [InlineData("Graph learning is a challenging task for many reasons that are known.")]
    [InlineData("This is a method that sorts mosses by the age of the tree they grow on.")]
    [InlineData("MossNet is a model that we train on pictures of bark and of moss.")]
    [InlineData("Our method is a framework that sorts mosses by age and by kind of tree.")]
    [InlineData("The problem is a process that takes a long time on large graphs of moss.")]
    [InlineData("Gaussian processes are the model of choice in Bayesian optimization and active learning.")]
    [InlineData("Short is a task of mosses.")]
    [InlineData("The kernel is the task of comparing two mosses by the trees on which they grow.")]
    [InlineData("Moss tracking is the task of following one moss through pictures (Vance and Ito, 1984).")]
    [InlineData("Moss tracking is the task of following one moss through many pictures [12, 13].")]
    [InlineData("")]
    public void Others_are_not(string sentence) => Assert.Null(DefiningSentence.Read(sentence));
}
