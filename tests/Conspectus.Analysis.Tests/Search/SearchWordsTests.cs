using Conspectus.Analysis.Search;

namespace Conspectus.Analysis.Tests.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("l1 regression, gpt-4's models", "l1 regression gpt 4 model")]
    [InlineData("a b 3", "a b 3")]
    [InlineData("", "")]
    [InlineData("学习 naïve — x", "学习 naïve x")]
    [InlineData("llmを用いた学習", "llm を用 用い いた た学 学習")]
    [InlineData("c++ c# f#x a* *a* rrt*, k-means++ emphasis* **b**", "c++ c# f x a* a rrt* k means++ emphasis b")]
    [InlineData("\ud800 x \udc00", "x")]
    [InlineData("𝟙 𝒳s", "𝟙 𝒳s")]
    public void Splits(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', SearchWords.Split(text).Select(w => SearchWords.Term(w.In(text)))));

    [Fact]
    public void Long_runs_are_cut() => Assert.Equal(64, SearchWords.Term(new string('x', 5000)).Length);
}
