using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Conspectus.Analysis;
using Conspectus.Encoders;

namespace Conspectus.Eval;

/// <summary>
/// Encodes texts and keeps the vectors in files of 64 texts, named for the encoder and the texts, so that a run cut short is taken up where
/// it stopped.
/// </summary>
internal static class VectorCache
{
    private const int Chunk = 64;

    public static float[] Encode(SentenceEncoder encoder, IReadOnlyList<string> texts, string folder)
    {
        Directory.CreateDirectory(folder);
        var vectors = new float[texts.Count * encoder.Dimensions];
        var clock = Stopwatch.StartNew();
        var read = 0;
        foreach (var (number, chunk) in texts.Chunk(Chunk).Index())
        {
            var name = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(encoder.Fingerprint + "\n" + string.Join('\n', chunk))))[..32];
            var file = Path.Combine(folder, name + ".f32");
            var rows = MemoryMarshal.AsBytes(vectors.AsSpan(number * Chunk * encoder.Dimensions, chunk.Length * encoder.Dimensions));
            if (!File.Exists(file))
            {
                var encoded = encoder.Encode(chunk, Workers.All);
                File.WriteAllBytes(file + ".part", MemoryMarshal.AsBytes<float>(encoded));
                File.Move(file + ".part", file);
                read += chunk.Length;
                Console.Error.WriteLine(
                    $"{(number * Chunk) + chunk.Length} of {texts.Count} texts, {read / clock.Elapsed.TotalSeconds:F1} a second");
            }

            File.ReadAllBytes(file).CopyTo(rows);
        }

        if (read > 0)
            Console.WriteLine($"{read} texts read in {clock.Elapsed.TotalSeconds:F0} s, {read / clock.Elapsed.TotalSeconds:F1} a second");
        return vectors;
    }
}
