using Conspectus.Analysis.Search;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Search;

public class RankingTests
{
    // Papers 0 to 5 are on one subject, 6 to 9 on another; of the first only 0 and 1 say so in words.
    private static readonly SearchDocument[] Papers =
    [
        new("reward hacking", "", [], []), new("we study reward hacking", "", [], []), new("specification gaming", "", [], []),
        new("a reward", "", [], []), new("overoptimisation", "", [], []), new("proxy gaming", "", [], []),
        .. Enumerable.Range(6, 4).Select(i => new SearchDocument($"moss {i}", "", [], [])),
    ];

    private static readonly MeaningIndex Meaning =
        new(new RoundedVectors([.. Papers.SelectMany((_, i) => i < 6 ? new[] { 0.9f, 0.1f * i } : [0, 1])], 2), _ => [1, 0]);

    [Fact]
    public void Papers_with_all_the_words_come_first_and_those_of_the_subject_follow()
    {
        var hits = Find("reward hacking").Hits;
        Assert.Equal([0, 1], hits.Take(2).Select(h => h.Document).Order());
        Assert.Equal([2, 3, 4, 5], hits.Skip(2).Select(h => h.Document).Order());
        Assert.Equal([true, true, false, false, false, false], hits.Select(h => h.Complete));
    }

    [Fact]
    public void A_band_tells_words_from_meaning()
    {
        var bands = Find("reward hacking").Hits.ToDictionary(h => h.Document, h => h.Band);
        Assert.Equal(HitBand.Title, bands[0]);
        Assert.Equal(HitBand.AllWords, bands[1]);
        Assert.Equal(HitBand.Meaning, bands[2]);
        Assert.Equal(HitBand.MostWords, Find("moss hacking reward").Hits.First(h => h.Document == 1).Band);
    }

    [Fact]
    public void Scores_never_rise_within_a_band()
    {
        foreach (var band in Find("reward hacking").Hits.GroupBy(h => h.Complete))
            Assert.Equal(band.Select(h => h.Score).OrderDescending(), band.Select(h => h.Score));
    }

    [Fact]
    public void A_word_that_no_paper_has_leaves_the_other_words()
    {
        var hits = Find("reward hacking zzyzx").Hits;
        Assert.Equal([0, 1], hits.Where(h => h.Complete).Select(h => h.Document).Order());
    }

    [Theory]
    [InlineData("attention is all you need", 1)]
    [InlineData("attention all you need", 1)]
    [InlineData("moss", 2)]
    [InlineData("on moss and ferns of the north", 3)]
    public void A_title_typed_whole_or_nearly_so_comes_first(string text, int first)
    {
        SearchDocument[] papers =
        [
            new("attention on moss", "attention is all you need, attention, need. moss moss", [], []),
                new("attention is all you need", "", [], []),
            new("moss", "", [], []), new("moss and ferns of the north", "", [], []),
                new("moss of moss", "moss, moss, ferns, north", [], []),
        ];
        var hits = new SearchIndex(TermIndex.Create(papers, new LexicalOptions()), null, new SearchOptions())
            .Find(new SearchRequest(text, text, [], false, true), Samples.One).Hits;
        Assert.Equal((first, HitBand.Title), (hits[0].Document, hits[0].Band));
    }

    [Fact]
    public void A_list_has_fifty_papers_while_there_is_any_likeness()
    {
        var papers = Enumerable.Range(0, 300).Select(i => new SearchDocument(i == 0 ? "watermark" : $"moss {i}", "", [], [])).ToList();
        float[] vectors = [.. papers.SelectMany((_, i) => i < 200 ? new[] { 0.05f, 0.99f } : [0, 1])];
        var meaning = new MeaningIndex(new RoundedVectors(vectors, 2), _ => [1, 0]);
        var index = new SearchIndex(TermIndex.Create(papers, new LexicalOptions()), meaning, new SearchOptions());
        var hits = index.Find(new SearchRequest("watermark", "watermark", [], false, false), Samples.One).Hits;
        Assert.Equal(0, hits[0].Document);
        Assert.Equal(50, hits.Count);
        Assert.All(hits, h => Assert.InRange(h.Document, 0, 199));
    }

    [Fact]
    public void Every_paper_with_all_the_words_is_listed()
    {
        var papers = Enumerable.Range(0, 900).Select(i => new SearchDocument($"moss {i % 7}", "", [], [])).ToList();
        var index = new SearchIndex(TermIndex.Create(papers, new LexicalOptions()), null, new SearchOptions());
        var hits = index.Find(new SearchRequest("moss", "moss", [], false, false), Samples.One).Hits;
        Assert.Equal(Enumerable.Range(0, 900), hits.Select(h => h.Document).Order());
        Assert.Equal(hits.Select(h => h.Score).OrderDescending(), hits.Select(h => h.Score));
    }

    private static SearchAnswer Find(string text) =>
        new SearchIndex(TermIndex.Create(Papers, new LexicalOptions()), Meaning, new SearchOptions())
            .Find(new SearchRequest(text, text, [], false, true), Samples.One);
}
