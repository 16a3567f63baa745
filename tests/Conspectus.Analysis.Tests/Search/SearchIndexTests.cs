using Conspectus.Analysis.Search;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Tests.Search;

public class SearchIndexTests
{
    private static readonly SearchDocument[] Papers =
    [
        new("graph networks for molecules", "we learn on graphs.", [], ["ada lovelace"]),
        new("kernel methods", "a graph of kernels; networks of neural tissue, pre-training included.", ["gaussian process", "k-means"],
            ["zoe muller"]),
        new("neural networks that sleep", "rest is all you need. pretraining is rest.", [], ["soren aero"]),
        new("diffusion", "sampling for molecules with kernels, learned and latent and latent.", [], ["ada byron", "lovelace king"]),
        new("latex", "", [], []),
    ];

    private static readonly SearchRequest Numbers = new("graph kernels 3 networks 5", "", [], true, false);

    private static readonly SearchIndex Index = new(TermIndex.Create(Papers, new LexicalOptions()), null, new SearchOptions());

    [Theory]
    [InlineData("molecules", 0, 3)]
    [InlineData("kernel", 1, 3)]
    [InlineData("pretraining", 1, 2)]
    [InlineData("pre-training", 1, 2)]
    [InlineData("k-means", 1)]
    [InlineData("late", 3, 4)]
    [InlineData("molecles", 0, 3)]
    [InlineData("netwroks", 0, 1, 2)]
    [InlineData("zebra")]
    public void Finds(string text, params int[] rows) => Assert.Equal(rows, Find(text).Hits.Select(h => h.Document).Order());

    [Theory]
    [InlineData("neural networks", null, 2)]
    [InlineData("networks of neural", null, 1)]
    [InlineData("all you need", null, 2)]
    [InlineData("ada lovelace", SearchField.Authors, 0)]
    [InlineData("gaussian k", SearchField.Keywords)]
    [InlineData("graph", SearchField.Title, 0)]
    public void Phrases_stand_side_by_side_in_their_field(string phrase, SearchField? field, params int[] rows) =>
        Assert.Equal(rows, Find(phrase, new SearchClause(phrase, field, true, false, false)).Hits.Select(h => h.Document).Order());

    [Fact]
    public void What_is_excluded_is_not_found() =>
        Assert.Equal([0], Find("molecules", new SearchClause("kernel", null, false, true, false)).Hits.Select(h => h.Document));

    [Fact]
    public void A_paper_meets_a_clause_by_one_of_its_alternatives()
    {
        SearchClause Has(string words) => new(words, null, false, false, false);
        var either = Has("sampling") with { Or = [Has("rest"), Has("tissue")] };
        Assert.Equal([1, 2, 3], Find("", either).Hits.Select(h => h.Document).Order());
        var not = new SearchClause("graph", null, false, true, false) with { Or = [Has("molecules")] };
        Assert.Equal([0, 2, 3, 4], Find("", not).Hits.Select(h => h.Document).Order());
    }

    [Fact]
    public void Of_alternatives_one_word_is_enough_to_have_all()
    {
        SearchClause Has(string words) => new(words, null, false, false, false);
        var hits = Find("molecules kernels", Has("molecules") with { Or = [Has("kernels")] }).Hits;
        Assert.Equal([0, 1, 3], hits.Select(h => h.Document).Order());
        Assert.All(hits, h => Assert.True(h.Complete));
    }

    [Fact]
    public void A_mended_word_is_told_and_can_be_refused()
    {
        Assert.Equal([("molecles", "molecule")], Find("molecles").Corrections);
        Assert.Empty(Index.Find(new SearchRequest("molecles", "molecles", [], false, true), Samples.One).Hits);
    }

    [Fact]
    public void A_paper_says_which_words_it_has_and_where()
    {
        var found = Find("graph molecules").Found(0);
        Assert.Equal(["graph", "molecules"], found.Select(f => f.Word).Order());
        Assert.Equal([SearchField.Title, SearchField.Abstract], found.Single(f => f.Word == "graph").Fields);
        Assert.Equal(1, found.Sum(f => f.Share), 3);
    }

    [Fact]
    public void The_word_itself_comes_before_its_completion_and_its_other_forms()
    {
        var index = new SearchIndex(
            TermIndex.Create([new("latent latent latent", "latent", [], []), new("late", "x", [], [])], new LexicalOptions()), null,
            new SearchOptions());
        Assert.Equal(1, index.Find(new SearchRequest("late", "late", [], true, false), Samples.One).Hits[0].Document);
    }

    [Fact]
    public void Meaning_finds_a_paper_without_the_word()
    {
        float[] vectors = [1, 0, 0, 1, 0, 1, 0.8f, 0.6f, 0, 0];
        var meaning =
            new MeaningIndex(new RoundedVectors(vectors, 2), text =>
                text.Contains("molecules", StringComparison.Ordinal) ? [1, 0] : [0, 0]);
        var answer = new SearchIndex(TermIndex.Create(Papers, new LexicalOptions()), meaning, new SearchOptions())
            .Find(new SearchRequest("molecules", "molecules", [], false, false), Samples.One);
        Assert.Equal([0, 3], answer.Hits.Select(h => h.Document).Take(2));
        Assert.Equal(0.8f, answer.Cosine(3), 2);
    }

    [Fact]
    public void Of_papers_equally_far_from_a_long_text_the_one_like_the_best_comes_first()
    {
        const string text = "graph networks learn molecules for chemistry while kernel ridge prices rats moss shipping tides";
        SearchDocument[] papers =
            [new("rats", "", [], []), new("moss", "", [], []), new("graph networks learn molecules for chemistry", "", [], [])];
        var meaning = new MeaningIndex(new RoundedVectors([0.6f, -0.8f, 0.6f, 0.8f, 0.6f, 0.8f], 2), _ => [1, 0]);
        int[] Order(SearchOptions options) =>
            [.. new SearchIndex(TermIndex.Create(papers, options.Words), meaning, options)
                .Find(new SearchRequest(text, text, [], false, true), Samples.One).Hits.Select(h => h.Document)];
        var options = new SearchOptions { PseudoRelevantPapers = 1 };
        Assert.Equal([2, 1, 0], Order(options));
        Assert.Equal([2, 0, 1], Order(options with { PseudoRelevanceFeedback = 0 }));
    }

    // A sum of scores took a paper down that the words alone are sure of.
    [Fact]
    public void A_paper_that_its_words_find_is_among_the_first_though_meaning_does_not_know_it()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"word{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}"));
        var some = string.Join(' ', text.Split(' ').Take(13));
        var papers = Enumerable.Range(0, 31)
            .Select(i =>
                i == 30 ? new SearchDocument("", some, [], [])
                : new SearchDocument("", $"{string.Join(' ', Enumerable.Repeat("moss", 12))} {text.Split(' ')[i]}", [], [])).ToList();
        float[] vectors = [.. papers.SelectMany((_, i) => i == 30 ? new[] { 0f, 1 } : [1, 0])];
        var meaning = new MeaningIndex(new RoundedVectors(vectors, 2), _ => [1, 0]);
        int Place(SearchOptions options) =>
            new SearchIndex(TermIndex.Create(papers, options.Words), meaning, options)
            .Find(new SearchRequest(text, text, [], false, true), Samples.One).Hits.Index().First(h => h.Item.Document == 30).Index;
        Assert.True(Place(new SearchOptions { WordsShare = 0, MeaningShare = 0 }) >= 10);
        Assert.Equal(0, Place(new SearchOptions()));
    }

    [Fact]
    public void The_first_counts_one_and_no_score_grows_down_the_list()
    {
        var scores = Find("networks molecules").Hits.Select(h => h.Score).ToList();
        Assert.Equal(1, scores[0]);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.True(scores[^1] > 0);
    }

    [Fact]
    public void In_prose_a_word_of_the_field_counts_more_than_one_just_as_rare_that_says_nothing()
    {
        SearchDocument[] papers = [new("surprisingly", "", [], []), new("segmentation", "", [], []), new("moss", "", [], [])];
        var index = new SearchIndex(TermIndex.Create(papers, new LexicalOptions()), null, new SearchOptions());
        int[] Order(string text) =>
            [.. index.Find(new SearchRequest(text, text, [], false, true), Samples.One).Hits.Select(h => h.Document)];
        Assert.Equal([1, 0], Order(
            "what i liked about theirs was how surprisingly quickly nice segmentation came out everywhere "
            + "people tried hard yesterday at home near town"));
        Assert.Equal([0, 1], Order("surprisingly segmentation"));
    }

    [Fact]
    public void The_same_on_any_number_of_threads()
    {
        var index = Many();
        IEnumerable<SearchHit> Hits(int threads) => index.Find(Numbers, new Workers(threads)).Hits;
        var alone = Hits(1).ToList();
        Assert.NotEmpty(alone);
        var together = new IEnumerable<SearchHit>[8];
        Parallel.For(0, together.Length, i => together[i] = Hits(i + 1));
        Assert.All(together, hits => Assert.Equal(alone, hits));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cancelled_search_stops(int threads) => Assert.ThrowsAny<OperationCanceledException>(
        () => Many().Find(Numbers, new Workers(threads, new CancellationToken(canceled: true))));

    [Fact]
    public void What_is_written_is_read_back()
    {
        using var stream = new MemoryStream();
        var index = TermIndex.Create(Papers, new LexicalOptions());
        index.Write(stream);
        var bytes = stream.ToArray();
        var again = TermIndex.Read(new MemoryStream(bytes), new LexicalOptions());
        Assert.Equal(index.Terms, again.Terms);
        Assert.Equal(index.Frequencies, again.Frequencies);
        for (var d = 0; d < Papers.Length; d++) Assert.Equal(index.Tokens(d), again.Tokens(d));
        Assert.Throws<InvalidDataException>(() => TermIndex.Read(new MemoryStream(bytes[..(bytes.Length / 2)]), new LexicalOptions()));
        Assert.Throws<InvalidDataException>(() => TermIndex.Read(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8]), new LexicalOptions()));
    }

    [Fact]
    public void An_empty_library_finds_nothing() =>
        Assert.Empty(new SearchIndex(TermIndex.Create([], new LexicalOptions()), null, new SearchOptions())
            .Find(new SearchRequest("graph", "graph", [], true, false), Samples.One).Hits);

    // More papers than one thread scores at a time.
    private static SearchIndex Many()
    {
        var papers = Enumerable.Range(0, 20_000)
            .Select(i =>
                new SearchDocument($"paper {i % 17} on graphs", $"kernel {i % 7} of {i % 29} molecules and networks {i % 3}", [], []));
        return new(TermIndex.Create([.. papers], new LexicalOptions()), null, new SearchOptions());
    }

    private static SearchAnswer Find(string text, params SearchClause[] clauses) =>
        Index.Find(new SearchRequest(text, text, clauses, true, false), Samples.One);
}
