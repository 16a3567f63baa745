using System.Diagnostics;
using Conspectus.Analysis;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Eval.Search;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>
/// Every figure of the analysis on NeurIPS 2023 with its options, beside the published baselines. The authors' keywords are what it is
/// measured by, so they are kept out of the text.
/// </summary>
internal static class SummaryReport
{
    private static readonly AnalysisOptions Options = new();

    public static void Print(string shared)
    {
        var papers = CorpusFile.Read(Path.Combine(shared, "corpora", "neurips-2023.json.gz"));
        var documents = papers.Select(p => p.Document with { Keywords = [] }).ToList();
        var keywords = new KeywordAgreement(papers.Select(p => p.Document));
        var start = Stopwatch.GetTimestamp();
        var run = AnalysisRun.Create(documents, Options, Workers.All);
        var stages = string.Join(", ", run.Stages.Select(s => $"{s.Stage.StoredName()} {s.Seconds:F2}"));
        Console.Write($"Analysis of {documents.Count} papers, {Workers.All.Threads} threads, in this process: ");
        Console.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s ({stages})");
        var (lift, largest) = (keywords.Lift(run.Topics.Select(t => t.Members).ToList()), run.Topics.Max(t => t.Members.Count));
        var stabilities = run.Topics.Select(t => t.Stability!.Value).ToList();
        Console.WriteLine($"""

            10 nearest share a keyword    {keywords.NeighborShare(run.Graph, 10):F3}   (goal .265; LSA .247, best tried .260, MiniLM .194)
              {Options.Embedding}
            keyword-pair lift of topics   {lift:F1} at {run.Topics.Count}, largest {(double)largest / documents.Count:P1}
              (goal 13 at 30 to 50, 8 %; BERTopic 9.6, UMAP + k-means 11.7, EVoC 12.1)
              {Options.Clustering}
            stability of topics           {stabilities.Average():F2}, {stabilities.Min():F2} to {stabilities.Max():F2}   (aim .8)
            map: trustworthiness@15 / neighbours kept@10 / keyword share@10 / random triplets
              (goal .965 / .46 / .185 / .60; UMAP .939 / .330 / .156 / .602, t-SNE .965 / .450 / .182 / .608)
            """);
        var baseline = MapReport.BaselineVectors(TokenizedCorpus.Create(documents, Workers.All));
        var graph = ExactNeighbors.Find(baseline.Values, baseline.Dimensions, Options.Neighbors, Workers.All);
        Map("of the baselines' LSA 128", baseline, TsneLayout.Create(baseline, graph, Options.Layout, Workers.All), keywords);
        Map("of our own vectors", run.Embedding, run.Layout, keywords);
        Map("the same, against LSA 128", baseline, run.Layout, keywords);
        Console.WriteLine($"  {Options.Layout}");
        Console.WriteLine();
        SearchReport.Summary(shared);
    }

    private static void Map(string name, Embedding embedding, float[] layout, KeywordAgreement keywords)
    {
        var map = new MapQuality(embedding);
        var share = keywords.NeighborShare(MapQuality.Neighbors(layout, 10), 10);
        Console.Write($"  {name,-27} {map.Trustworthiness(layout, 15):F3} / {map.Kept(layout, 10):F3} / ");
        Console.WriteLine($"{share:F3} / {map.RandomTriplets(layout):F3}");
    }
}
