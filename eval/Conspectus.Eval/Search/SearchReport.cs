using Conspectus.Analysis;
using Conspectus.Analysis.Search;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Core.Papers;
using Conspectus.Training;

namespace Conspectus.Eval.Search;

/// <summary>
/// The search beside simple baselines on sets of several kinds: subjects, known items, and collections of information retrieval.
/// </summary>
internal static class SearchReport
{
    private const int Depth = 50;

    /// <param name="shared">The folder of the shared data.</param>
    /// <param name="tried">Each a list of settings such as <c>WordsShare=0.1,SubjectPower=1</c>, measured beside the options as they
    /// are. A word without a number selects the sets whose names hold it.</param>
    public static void Print(string shared, string[] tried)
    {
        var wanted = tried.Where(t => !t.Contains('=')).ToList();
        var rows = new List<(string Kind, string Name, double[] Figures)>();
        foreach (var set in SearchSets.All(shared).Where(s => wanted.Count == 0 || wanted.Exists(s.Name.Contains)))
            rows.AddRange(Measure(set, [.. tried.Where(t => t.Contains('='))]));
        Console.WriteLine("\nMeans over the sets of a kind, ± standard deviation between sets");
        foreach (var kind in rows.GroupBy(r => r.Kind))
        {
            Console.WriteLine($"{kind.Key}");
            foreach (var name in kind.GroupBy(r => r.Name))
                Console.WriteLine($"  {name.Key,-12} {Spread([.. name.Select(n => n.Figures)])}");
        }
    }

    /// <summary>
    /// The search beside the baselines on the sets that one reader, others and the authors' keywords give of one conference.
    /// </summary>
    /// <param name="shared">The folder of the shared data.</param>
    public static void Summary(string shared)
    {
        Console.WriteLine($"  {new SearchOptions()}");
        foreach (var set in SearchSets.Conference(shared).Concat(SearchSets.Collections(shared))) Measure(set, []);
    }

    private static List<(string Kind, string Name, double[] Figures)> Measure(SearchSet set, string[] tried)
    {
        var rows = new List<(string, string, double[])>();
        Console.WriteLine($"\n{set.Name}: {set.Papers.Count} papers; {set.Measure.Name}");
        void Line(string name, Func<string, int[]> rank)
        {
            var found = new (SearchQuery, int[])[set.Queries.Count];
            Parallel.For(0, found.Length, q => found[q] = (set.Queries[q], rank(set.Queries[q].Text)));
            var kinds = found.GroupBy(f => f.Item1.Kind).Select(k => (k.Key, Count: k.Count(), Figures: set.Measure.Figures([.. k])))
                .ToList();
            rows.AddRange(kinds.Select(k => (k.Key, name, k.Figures)));
            Console.WriteLine($"  {name,-12} " + string.Join("  ", kinds.Select(k => $"{k.Key} ({k.Count}) {Text(k.Figures)}")));
        }

        var (baselines, meaning) = (new Baselines(set), Meaning(set));
        Line("BM25", text => Best(baselines.Bm25(SearchText.Fold(text))));
        Line("LSA", text => Best(baselines.Lsa(text)));
        Line("BM25 + LSA", text => Best(baselines.Sum(SearchText.Fold(text))));
        Line("search", Search(set, meaning, ""));
        foreach (var settings in tried) Line(settings, Search(set, meaning, settings));
        return rows;
    }

    private static Func<string, int[]> Search(SearchSet set, MeaningIndex meaning, string settings)
    {
        var (words, options) = (new LexicalOptions(), new SearchOptions());
        foreach (var setting in settings.Split(',', StringSplitOptions.RemoveEmptyEntries)) Settings.Apply(setting, options, words);
        var index = new SearchIndex(TermIndex.Create(set.Papers, words), meaning, options with { Words = words });
        var unfinished = set.Measure == SearchMeasure.Topical; // as a reader types them
        return text =>
            [.. index.Find(new SearchRequest(SearchText.Fold(text), text, [], unfinished, false), new Workers(1)).Hits.Select(h =>
                h.Document)];
    }

    private static int[] Best(double[] scores) =>
        [.. Enumerable.Range(0, scores.Length).OrderByDescending(row => scores[row]).Take(10 * Depth)];

    private static MeaningIndex Meaning(SearchSet set)
    {
        var (corpus, options) = (TokenizedCorpus.Create(set.Documents, Workers.All), new TermOptions());
        var terms = TermVectors.Create(corpus, options, Workers.All);
        return new MeaningIndex(TextModel.Create(terms, terms.Shipped(options, Workers.All), new EmbeddingOptions(), Workers.All));
    }

    private static string Text(double[] figures) =>
        string.Join("/", figures.Select(f => f == Math.Floor(f) && f != 1 ? $"{f:F0}" : $"{f:F3}"));

    private static string Spread(List<double[]> sets) => string.Join("  ", Enumerable.Range(0, sets[0].Length).Select(i =>
    {
        var mean = sets.Average(s => s[i]);
        return $"{mean:F3} ±{Math.Sqrt(sets.Average(s => Math.Pow(s[i] - mean, 2))):F3}";
    }));
}
