using System.Diagnostics;
using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Analysis.Vectors;
using Conspectus.Training;

namespace Conspectus.Bench;

/// <summary>Times the ranking anew after a mark, over one conference and over all papers.</summary>
/// <remarks>The vectors are random, of the shape the product has: their content does not change the time.</remarks>
internal static class RankBench
{
    private const int Dimensions = 512;
    private const int Rounds = 40;

    public static void Print(string corpora)
    {
        var papers = CorpusFile.Read(Path.Combine(corpora, "neurips-2023.json.gz")).ToList();
        Measure(papers);
        foreach (var name in new[] { "neurips-1987-2022.jsonl.gz", "other-conferences.jsonl.gz" }) papers.AddRange(CorpusFile.Read(Path.Combine(corpora, name)));
        Measure(papers);
    }

    private static void Measure(List<CorpusPaper> papers)
    {
        var options = new RankingOptions();
        var documents = papers.Select(p => new RankedDocument(p.Document, p.Authors)).ToList();
        var random = new SeededRandom(1);
        var vectors = new float[papers.Count * Dimensions];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = (float)(random.NextDouble() - 0.5) * 0.15f;
        var start = Stopwatch.GetTimestamp();
        var features = RankingFeatures.Create(documents, new RoundedVectors(vectors, Dimensions), options, Workers.All);
        Console.WriteLine($"\n{papers.Count} papers: features in {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
        var ranker = new InterestRanker(features, options);
        foreach (var (likes, dislikes) in new[] { (5, 20), (20, 100), (50, 500) })
        {
            var rows = new SeededRandom(2).Order(papers.Count)[..(likes + dislikes)];
            var times = new List<double>();
            var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            for (var round = 0; round < Rounds + 5; round++)
            {
                start = Stopwatch.GetTimestamp();
                ranker.Rank(rows[..likes], rows[likes..], Workers.All).Order();
                if (round >= 5) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            process.Refresh();
            times.Sort();
            Console.WriteLine($"  {likes} likes, {dislikes} dislikes: best {times[0]:F1} ms, p50 {times[Rounds / 2]:F1} ms, p95 {times[Rounds * 95 / 100]:F1} ms; "
                + $"{(process.TotalProcessorTime - before).TotalMilliseconds / (Rounds + 5):F1} ms of processor");
        }
    }
}
