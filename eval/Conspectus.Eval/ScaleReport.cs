using System.Diagnostics;
using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Vectors;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>
/// Times the stages on every paper of the corpora, and measures the recall of the neighbour index and what the map keeps.
/// </summary>
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
        var (start, cpu) = (Stopwatch.GetTimestamp(), Processor());
        var run = AnalysisRun.Create(documents, options, workers, (stage, share) =>
        {
            if (share == 0) cpu = Processor();
            if (share == 1) Console.WriteLine($"{stage,-16}{(Processor() - cpu).TotalSeconds,8:F1} s of processor{Peak(),8:F0} MB at most");
        });
        var stages = string.Join(", ", run.Stages.Select(s => $"{s.Stage.StoredName()} {s.Seconds:F1}"));
        Console.WriteLine($"in all {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s: {stages}");
        var (largest, stability) = (run.Topics.Max(t => t.Members.Count), run.Topics.Average(t => t.Stability!.Value));
        Console.Write($"{run.Chapters.Count} chapters, {run.Topics.Count} topics, {run.Themes.Count} themes; ");
        Console.WriteLine($"largest topic {largest} papers, stability {stability:F2}");
        foreach (var (index, chapter) in run.Chapters.Index())
        {
            var topics = run.Topics.Where(t => t.Parent == index).Take(6).Select(t => t.Label);
            Console.WriteLine($"  {chapter.Label} ({chapter.Members.Count}): {string.Join("; ", topics)}");
        }

        var (index10, index90, kept) = Recall(run.Embedding, run.Graph, run.Layout);
        Console.WriteLine($"index: recall@10 {index10:F4}, recall@{run.Graph.K} {index90:F4} ({Sample} papers sampled)");
        Console.Write($"map: neighbours kept@10 {kept:F3}, ");
        Console.WriteLine($"{run.MapTrust.Average():F2} of the 10 nearest among the 30 nearest on the map");
    }

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

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
                (cosines[j], nearness[j]) = j == i ? (float.NegativeInfinity, float.NegativeInfinity)
                    : (DenseMath.Dot(embedding.Row(i), embedding.Row(j)), -((dx * dx) + (dy * dy)));
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
