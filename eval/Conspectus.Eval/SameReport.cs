using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Conspectus.Analysis;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>Analyses NeurIPS 2023 ten times on 1, 2 and 8 threads in turn and compares the bytes of all that comes out.</summary>
internal static class SameReport
{
    private const int Runs = 10;

    public static void Print(string shared)
    {
        var documents = CorpusFile.Read(Path.Combine(shared, "corpora", "neurips-2023.json.gz")).Select(p => p.Document).ToList();
        var hashes = new List<string>();
        for (var r = 0; r < Runs; r++)
        {
            var threads = new[] { 1, 2, 8 }[r % 3];
            hashes.Add(Hash(AnalysisRun.Create(documents, new AnalysisOptions(), new Workers(threads))));
            Console.WriteLine($"run {r + 1,2}, {threads} threads: {hashes[^1]}");
        }

        var different = hashes.Distinct().Count();
        Console.WriteLine(different == 1 ? $"{Runs} runs, the same bytes" : $"{different} different results in {Runs} runs");
    }

    private static string Hash(AnalysisRun run)
    {
        using var bytes = new MemoryStream();
        run.Model!.Write(bytes);
        foreach (var floats in new[] { run.Embedding.Values, run.Graph.Similarities, run.Layout })
            bytes.Write(MemoryMarshal.AsBytes<float>(floats));
        bytes.Write(MemoryMarshal.AsBytes<int>(run.Graph.Indices));
        JsonSerializer.Serialize(bytes, new { run.Chapters, run.Topics, run.Themes, run.SecondChoices, run.MapTrust });
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..32];
    }
}
