using System.Globalization;

namespace Conspectus.Verification.Tests.Mutations;

/// <summary>A check that lets an altered article pass is none: nearly every mutant of a sound article is caught.</summary>
public sealed class MutationTests(SampleArticle sample, ThreeEditions editions, ITestOutputHelper output)
{
    private const double Caught = 0.99;
    private const int Shown = 2;

    [Fact]
    public void A_few_alterations_of_each_kind_are_caught() => Check(sample.Article, each: 2, atLeast: 80);

    [Fact]
    public void A_few_alterations_of_an_article_that_compares_editions_are_caught() => Check(editions.Article, each: 3, atLeast: 150);

    [Fact]
    [Trait("Speed", "Slow")]
    public void An_altered_article_that_compares_editions_is_caught() => Check(editions.Article, each: 25, atLeast: 1000);

    [Fact]
    [Trait("Speed", "Slow")]
    public void An_altered_article_of_the_sample_is_caught() => Check(sample.Article, each: 25, atLeast: 1000);

    // Eight minutes of processor time: run with "-explicit only".
    [Fact(Explicit = true)]
    [Trait("Speed", "Slow")]
    public async Task An_altered_article_of_NeurIPS_2023_is_caught()
    {
        var source = Repository.Corpus("neurips-2023.json.gz");
        if (source is null) Assert.Skip("The corpus is not beside the repository.");
        using var article = await WrittenArticle.OfAsync(source);
        Check(article, each: 24, atLeast: 1000);
    }

    // What the mutants do to the files besides the alteration is no fault: it is the alteration that is caught.
    private static IEnumerable<ArticleFiles> Untouched(ArticleFiles files)
    {
        var text = new ArticleText(files);
        for (var i = 0; i < text.Entries.Count; i += 1 + (text.Entries.Count / 5))
        {
            var (line, json) = text.Entries[i];
            yield return files with { Evidence = text.Evidence(line, ArticleText.Copy(json)) };
            if (json["kind"]!.GetValue<string>() != "note") yield return text.InLine(line, ArticleText.Copy(json), 0, "", "");
        }
    }

    private void Check(WrittenArticle article, int each, int atLeast)
    {
        var sound = article.Verifier.Check(article.Files);
        Assert.Empty(sound.Faults);
        foreach (var untouched in Untouched(article.Files)) Assert.Empty(article.Verifier.Check(untouched).Faults);
        var results = Mutants.Of(article.Files, each)
            .Select(m => (m.Kind, m.Change, Faults: article.Verifier.Check(m.Files).Faults))
            .Select(m => (m.Kind, m.Change, IsCaught: m.Faults.Count > 0, First: m.Faults is [var first, ..] ? first : null)).ToList();
        foreach (var kind in results.GroupBy(r => r.Kind))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} | {kind.Count(r => r.IsCaught)} |"));
            foreach (var told in kind.Take(Shown)) output.WriteLine($"    {told.Change} — {told.First?.File}:{told.First?.Line}: {told.First?.Reason}");
        }

        var missed = results.Where(r => !r.IsCaught).ToList();
        output.WriteLine($"{results.Count} mutants, {missed.Count} not caught:");
        foreach (var miss in missed) output.WriteLine($"  {miss.Kind}: {miss.Change}");
        Assert.True(results.Count >= atLeast, $"Only {results.Count} mutants were made.");
        Assert.All(results.GroupBy(r => r.Kind), kind => Assert.True(
            kind.Count(r => r.IsCaught) >= Caught * kind.Count(), $"{kind.Key}: {kind.Count(r => !r.IsCaught)} of {kind.Count()} were not caught."));
    }
}
