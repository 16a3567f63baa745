using Conspectus.Analysis;
using Conspectus.Analysis.Search;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Core.Papers;
using Conspectus.Training;

namespace Conspectus.Eval.Search;

/// <summary>Known items, Cranfield and CISI: plain BM25, each leg of the search, and the search.</summary>
internal static class SearchReport
{
    private static readonly LexicalOptions Plain = new()
    {
        ShortK1 = 1.2f,
        LongK1 = 1.2f,
        TitleWeight = 1,
        KeywordWeight = 1,
        AuthorWeight = 1,
        TitleB = 0.75f,
        OtherForm = 0,
        SubjectPower = 0,
        Pairs = 0,
    };

    /// <param name="shared">The folder of the shared data.</param>
    /// <param name="tried">Each a list of settings such as <c>PseudoRelevanceFeedback=0.1,SubjectPower=1</c>, measured beside the options
    /// as they are.</param>
    public static void Print(string shared, string[] tried)
    {
        Console.WriteLine(
            "known items: MRR / R@10 (NeurIPS 2023, comments, published: BM25 .745/.902, LSA .694/.878, BM25 + LSA .811/.878, "
            + "+ static .838/.902, + MiniLM .856/.927); Cranfield, CISI: nDCG@10");
        foreach (var set in Sets(shared)) Measure(set, tried);
    }

    private static IEnumerable<SearchSet> Sets(string shared)
    {
        var eval = Path.Combine(shared, "eval");
        var conference = CorpusFile.Read(Path.Combine(shared, "corpora", "neurips-2023.json.gz"));
        yield return Comments(eval, conference);
        yield return KnownItems.Parts("NeurIPS 2023, parts taken out", conference);
        var others = CorpusFile.Read(Path.Combine(shared, "corpora", "other-conferences.jsonl.gz"));
        foreach (var venue in new[] { "ICML 2022", "CVPR 2022", "ACL 2022" })
            yield return KnownItems.Parts(venue, [.. others.Where(p => p.Venue == venue)]);
        yield return Summaries.Create(Path.Combine(shared, "formats", "openreview_v1", "iclr2020-papers.json"), conference);
        foreach (var set in Judged(eval)) yield return set;
    }

    /// <summary>The search beside plain BM25, on the reader's comments, Cranfield and CISI alone.</summary>
    /// <param name="shared">The folder of the shared data.</param>
    public static void Summary(string shared)
    {
        var eval = Path.Combine(shared, "eval");
        Console.WriteLine(
            "known item from a reader's comment: MRR / R@10 (goal .86 / .93; BM25 .745 / .902, BM25 + LSA .811 / .878, "
            + "+ static .838 / .902, + MiniLM .856 / .927); Cranfield, CISI: nDCG@10 (goal above BM25)");
        Console.WriteLine($"  {new SearchOptions()}");
        var conference = CorpusFile.Read(Path.Combine(shared, "corpora", "neurips-2023.json.gz"));
        foreach (var set in Judged(eval).Prepend(Comments(eval, conference)))
        {
            Title(set);
            Line(set, "plain BM25", Index(Flat(set), null, new SearchOptions { Words = Plain }));
            Line(set, "search", Index(set.Papers, Meaning(set), new SearchOptions()));
        }
    }

    private static SearchSet Comments(string eval, IReadOnlyList<CorpusPaper> conference) =>
        KnownItems.Comments("NeurIPS 2023", conference, Path.Combine(eval, "reading", "highlights-dev.json"));

    private static IEnumerable<SearchSet> Judged(string eval) =>
        [Collections.Cranfield(Path.Combine(eval, "retrieval", "cranfield")), Collections.Cisi(Path.Combine(eval, "retrieval", "cisi"))];

    private static void Title(SearchSet set)
    {
        var kinds = string.Join(", ", set.Queries.GroupBy(q => q.Kind).Select(g => $"{g.Key} {g.Count()}"));
        Console.WriteLine($"\n{set.Name}: {set.Papers.Count} papers; {kinds}");
    }

    // Plain BM25 knows no fields.
    private static List<SearchDocument> Flat(SearchSet set) =>
        set.Papers.Select(p => new SearchDocument("", string.Join(' ', [p.Title, p.Abstract, .. p.Keywords, .. p.Authors]), [], []))
            .ToList();

    private static void Measure(SearchSet set, string[] tried)
    {
        var meaning = Meaning(set);
        Title(set);
        Line(set, "plain BM25", Index(Flat(set), null, new SearchOptions { Words = Plain }));
        Line(set, "words", Index(set.Papers, null, new SearchOptions()));
        Line(set, "meaning",
            Index([.. set.Papers.Select(_ => new SearchDocument("", "", [], []))], meaning,
                new SearchOptions { PseudoRelevanceFeedback = 0, WordsShare = 0 }));
        Line(set, "search", Index(set.Papers, meaning, new SearchOptions()));
        foreach (var settings in tried)
        {
            var (words, options) = (new LexicalOptions(), new SearchOptions());
            foreach (var setting in settings.Split(',')) Settings.Apply(setting, options, words);
            Line(set, settings, Index(set.Papers, meaning, options with { Words = words }));
        }
    }

    private static SearchIndex Index(IReadOnlyList<SearchDocument> papers, MeaningIndex? meaning, SearchOptions options) =>
        new(TermIndex.Create(papers, options.Words), meaning, options with { FewWords = 0, LeastCosine = float.MinValue });

    private static void Line(SearchSet set, string name, SearchIndex index)
    {
        var ranked = new int[set.Queries.Count][];
        Parallel.For(0, ranked.Length, q =>
        {
            var text = set.Queries[q].Text;
            var answer = index.Find(new SearchRequest(SearchText.Fold(text), text, [], false, false), new Workers(1));
            ranked[q] = [.. answer.Hits.Select(h => h.Document)];
        });
        var kinds = set.Queries.Index().GroupBy(q => q.Item.Kind, q => (Ranked: ranked[q.Index], q.Item.Relevant));
        Console.WriteLine($"  {name,-12} " + string.Join("  ", kinds.Select(k => set.Name is "Cranfield" or "CISI"
            ? $"{k.Average(q => Ndcg(q.Ranked, q.Relevant)):F4}"
            : $"{k.Key} {k.Average(q => Reciprocal(q.Ranked, q.Relevant)):F3}/"
                + $"{k.Average(q => q.Ranked.Take(10).Any(q.Relevant.Contains) ? 1 : 0):F3}")));
    }

    private static double Reciprocal(int[] ranked, HashSet<int> relevant) =>
        Array.FindIndex(ranked, relevant.Contains) is var at and >= 0 ? 1.0 / (at + 1) : 0;

    private static double Ndcg(int[] ranked, HashSet<int> relevant)
    {
        double Gain(int rank) => 1 / Math.Log2(rank + 2);
        return Enumerable.Range(0, Math.Min(10, ranked.Length)).Where(r => relevant.Contains(ranked[r]))
            .Sum(Gain) / Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(Gain);
    }

    private static MeaningIndex Meaning(SearchSet set)
    {
        var (corpus, options) = (TokenizedCorpus.Create(set.Documents, Workers.All), new TermOptions());
        var terms = TermVectors.Create(corpus, options, Workers.All);
        return new MeaningIndex(TextModel.Create(terms, terms.Shipped(options, Workers.All), new EmbeddingOptions(), Workers.All));
    }
}
