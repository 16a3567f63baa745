using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using Conspectus.Analysis;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Eval;

namespace Conspectus.Bench.Peers;

/// <summary>Runs scikit-learn, umap-learn and ours on the same vectors, one after the other, and prints seconds, ratios and what each map keeps.</summary>
internal static class PeersReport
{
    private const int Dimensions = 128;

    public static int Print(string feed, string python)
    {
        if (!Has(python, "sklearn"))
        {
            Console.WriteLine($"Skipped: {python} with scikit-learn is not here. Name an interpreter that has it: peers FEED PYTHON");
            return 0;
        }

        var (documents, keywords) = Read(feed);
        var terms = TermVectors.Create(TokenizedCorpus.Create(documents, Workers.All), new TermOptions { TitleWeight = 1, KeywordWeight = 0 }, Workers.All).Matrix;
        var options = new EmbeddingOptions { Dimensions = Dimensions, SpectrumPower = 1, PowerIterations = 5 };
        var (embedding, embedSeconds) = Timed(() => Embedding.Create(terms, options, Workers.All));
        var (graph, graphSeconds) = Timed(() => NearestNeighbors.Find(embedding.Values, Dimensions, 30, Workers.All));
        var (layout, mapSeconds) = Timed(() => TsneLayout.Create(embedding, graph, new LayoutOptions(), Workers.All));
        var folder = Directory.CreateTempSubdirectory("conspectus-peers-").FullName;
        try
        {
            Export(folder, terms, embedding);
            Run(python, [Path.Combine(AppContext.BaseDirectory, "peers.py"), folder]);
            var seconds = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(folder, "seconds.json")))!;
            Console.WriteLine($"{documents.Count} papers, {Environment.ProcessorCount} cores, the same {Dimensions}-dimensional vectors");
            Console.WriteLine($"SVD          ours {embedSeconds,7:F2} s   scikit-learn {seconds["TruncatedSVD"],7:F2} s   x {seconds["TruncatedSVD"] / embedSeconds:F1}");
            var (map, topics) = (new MapQuality(embedding), new KeywordAgreement(keywords));
            var ours = graphSeconds + mapSeconds; // the others' times hold their search for neighbours
            Line("ours", layout, ours);
            foreach (var (name, time) in seconds.Where(s => File.Exists(Path.Combine(folder, s.Key + ".f32"))))
                Line(name, MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, name + ".f32"))).ToArray(), time);

            void Line(string name, float[] y, double time) => Console.WriteLine(
                $"map  {name,-7} {time,7:F2} s  x {time / ours,5:F1}  trust@15 {map.Trustworthiness(y, 15):F3}  kept@10 {map.Kept(y, 10):F3}  keyword share@10 {topics.NeighborShare(MapQuality.Neighbors(y, 10), 10):F3}  triplets {map.RandomTriplets(y):F3}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static (List<Document> Documents, List<string[]> Keywords) Read(string feed)
    {
        using var stream = new GZipStream(File.OpenRead(feed), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(stream);
        var papers = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        return (
            papers.Select(p => new Document(p.GetProperty("name").GetString()!, p.GetProperty("abstract").GetString()!, [])).ToList(),
            papers.Select(p => p.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!.Trim().ToLowerInvariant()).Distinct().ToArray()).ToList());
    }

    private static (T Result, double Seconds) Timed<T>(Func<T> compute)
    {
        compute(); // the peers' code is compiled beforehand, so ours is as well
        var start = Stopwatch.GetTimestamp();
        var result = compute();
        return (result, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static void Export(string folder, SparseMatrix terms, Embedding embedding)
    {
        void Write<T>(string name, T[] numbers)
            where T : struct => File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes<T>(numbers).ToArray());
        Write("starts.i32", terms.Starts);
        Write("indices.i32", terms.Indices);
        Write("values.f32", terms.Values);
        Write("vectors.f32", embedding.Values);
        File.WriteAllText(Path.Combine(folder, "shape.json"), JsonSerializer.Serialize(new { rows = terms.Rows, columns = terms.Columns, dimensions = embedding.Dimensions }));
    }

    private static bool Has(string python, string package)
    {
        try
        {
            Run(python, ["-c", $"import {package}"]);
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Run(string python, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardError = true })!;
        var trouble = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(trouble);
    }
}
