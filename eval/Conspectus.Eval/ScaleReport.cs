using System.Diagnostics;
using Conspectus.Analysis;
using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;
using Conspectus.Analysis.Vectors;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>Times the stages on every paper of the corpora, and measures the recall of the neighbour index and what the map keeps.</summary>
internal static class ScaleReport
{
    private const int Sample = 1000;
    private static readonly string[] Corpora = ["neurips-1987-2022.jsonl.gz", "other-conferences.jsonl.gz", "neurips-2023.json.gz"];

    public static void Print(string shared)
    {
        var options = new AnalysisOptions();
        var workers = Workers.All;
        var documents = Corpora
            .SelectMany(f => CorpusFile.Read(Path.Combine(shared, "corpora", f))).Select(p => p.Document).ToList();
        Console.WriteLine($"{documents.Count} papers, {workers.Threads} threads; {Peak():F0} MB with the texts");
        var total = Stopwatch.GetTimestamp();
        var corpus = Stage("text", () => TokenizedCorpus.Create(documents, workers));
        var terms = Stage("term vectors", () => TermVectors.Create(corpus, options.Terms, workers));
        var shipped = Stage("shipped vectors", () => ShippedTerms.Table.Embed(corpus, options.Terms, workers));
        float[] near = [];
        Stage("search vectors", () => TextModel.Create(terms, shipped, options.Embedding, workers, out near).Documents.Count);
        var embedding = Stage("embedding", () => Embedding.OfSubjects(terms, shipped, options.Embedding, workers, near));
        var graph = Stage("neighbours", () => NearestNeighbors.Find(embedding.Values, embedding.Dimensions, options.Neighbors, workers));
        var (layout, trust) = Stage("map", () => MapLayout.Create(embedding, graph, options.Layout, null, workers));
        var hierarchy = Stage("clusters", () => Hierarchy.Create(graph, options.Clustering, null, workers));
        var (chapters, topics, themes) = Stage("topics", () => TopicLabels.Create(documents, corpus, TopicLabels.Phrases(corpus, options.Labels), embedding, hierarchy, null, options.Labels, workers));
        Console.WriteLine($"{"in all",-16}{Stopwatch.GetElapsedTime(total).TotalSeconds,8:F1} s");
        Console.WriteLine($"{chapters.Count} chapters, {topics.Count} topics, {themes.Count} themes; largest topic {topics.Max(t => t.Members.Count)} papers");
        foreach (var chapter in chapters.Index()) Console.WriteLine($"  {chapter.Item.Label} ({chapter.Item.Members.Count}): {string.Join("; ", topics.Where(t => t.Parent == chapter.Index).Take(6).Select(t => t.Label))}");
        var (index10, index90, kept) = Recall(embedding, graph, layout);
        Console.WriteLine($"index: recall@10 {index10:F4}, recall@{graph.K} {index90:F4}; map: neighbours kept@10 {kept:F3}, {trust.Average():F2} of the 10 nearest among the 30 nearest on the map ({Sample} papers sampled)");
    }

    private static T Stage<T>(string name, Func<T> compute)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = compute();
        Console.WriteLine($"{name,-16}{Stopwatch.GetElapsedTime(start).TotalSeconds,8:F1} s{(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds,8:F1} s of processor{Peak(),8:F0} MB at most");
        return result;
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static (double Ten, double All, double Kept) Recall(Embedding embedding, KnnGraph graph, float[] layout)
    {
        var n = embedding.Count;
        var (ten, all, kept) = (new int[Sample], new int[Sample], new int[Sample]);
        Parallel.For(0, Sample, s =>
        {
            var i = (int)((long)s * n / Sample);
            var (cosines, nearness) = (new float[n], new float[n]);
            for (var j = 0; j < n; j++)
            {
                var (dx, dy) = (layout[2 * i] - layout[2 * j], layout[(2 * i) + 1] - layout[(2 * j) + 1]);
                (cosines[j], nearness[j]) = j == i ? (float.NegativeInfinity, float.NegativeInfinity) : (DenseMath.Dot(embedding.Row(i), embedding.Row(j)), -((dx * dx) + (dy * dy)));
            }

            var (exact, near) = (Top(cosines, graph.K), Top(nearness, 10));
            ten[s] = exact[..10].Intersect(graph.Neighbors(i)[..10].ToArray()).Count();
            all[s] = exact.Intersect(graph.Neighbors(i).ToArray()).Count();
            kept[s] = exact[..10].Intersect(near).Count();
        });
        return (ten.Average() / 10, all.Average() / graph.K, kept.Average() / 10);
    }

    private static int[] Top(float[] values, int k)
    {
        var (indices, top) = (new int[k], new float[k]);
        TopK.Select(values, indices, top);
        return indices;
    }
}
