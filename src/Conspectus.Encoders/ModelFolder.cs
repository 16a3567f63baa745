using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conspectus.Core;

namespace Conspectus.Encoders;

/// <summary>A sentence transformer as it lies on the disk.</summary>
/// <param name="ModelPath">The network, <c>model.onnx</c>.</param>
/// <param name="Vocabulary">The word pieces in the order of their numbers.</param>
/// <param name="LowerCase">Whether they are lower-cased and without accents.</param>
/// <param name="MaxTokens">Where a text is cut.</param>
internal sealed record ModelFolder(string ModelPath, string[] Vocabulary, bool LowerCase, int MaxTokens)
{
    /// <summary>Sentence transformers are trained on short texts: a longer limit costs time and gains nothing.</summary>
    private const int MostTokens = 256;

    private const string NextStep =
        "Name the folder of a sentence transformer exported to ONNX, with config.json, model.onnx and vocab.txt, such as all-MiniLM-L6-v2.";

    /// <summary>Counts up whenever the same files would give other vectors.</summary>
    private const int Version = 1;

    /// <summary>Reads everything but the network.</summary>
    /// <exception cref="ConspectusException">Something is missing, damaged, or of a kind that is not known.</exception>
    internal static ModelFolder Read(string path)
    {
        if (!Directory.Exists(path)) throw Wrong($"There is no folder {path}.");
        try
        {
            var model = Path.Combine(path, "model.onnx");
            if (!File.Exists(model)) throw Wrong($"The encoder's folder {path} holds no model.onnx.");
            using var config = Json(path, "config.json") ?? throw Wrong($"The encoder's folder {path} holds no config.json.");
            using var tokenizer = Json(path, "tokenizer_config.json");
            using var pooling = Json(path, Path.Combine("1_Pooling", "config.json"));
            if (pooling is not null && Find(pooling, "pooling_mode_mean_tokens") is { ValueKind: JsonValueKind.False })
                throw Wrong($"The encoder in {path} does not average its tokens, which is the only kind that can be used.");
            var most = Find(config, "max_position_embeddings") is { ValueKind: JsonValueKind.Number } limit
                ? Math.Min(limit.GetInt32(), MostTokens) : MostTokens;
            if (most < 3) throw Wrong($"The encoder in {path} takes {most} tokens, too few for a text.");
            return new ModelFolder(model, ReadVocabulary(path), tokenizer is null
                || Find(tokenizer, "do_lower_case") is not { ValueKind: JsonValueKind.False }, most);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or IOException
            or UnauthorizedAccessException)
        {
            throw Wrong($"The encoder's folder {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Trouble with the folder, told with what to do.</summary>
    internal static ConspectusException Wrong(string cause, Exception? inner = null) => new(cause, NextStep, inner);

    /// <summary>A hash over all that the vectors depend on, in hexadecimal. Cost: reads the network once.</summary>
    internal string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version} {LowerCase} {MaxTokens}\n{string.Join('\n', Vocabulary)}\n"));
        // A large network keeps its numbers in files beside it, such as model.onnx_data.
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(ModelPath)!, "model.onnx*").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string[] ReadVocabulary(string path)
    {
        using var tokenizer = Json(path, "tokenizer.json");
        if (tokenizer is not null && (Find(tokenizer, "model") is not { } pieces || !pieces.TryGetProperty("type", out var type)
            || type.GetString() != "WordPiece"))
            throw Wrong($"The encoder in {path} has a tokenizer that is not known; WordPiece is.");
        var list = Path.Combine(path, "vocab.txt");
        if (File.Exists(list)) return File.ReadAllLines(list);
        if (tokenizer is null) throw Wrong($"The encoder's folder {path} holds neither vocab.txt nor tokenizer.json.");
        var numbered = tokenizer.RootElement.GetProperty("model").GetProperty("vocab").EnumerateObject()
            .Select(p => (p.Name, Number: p.Value.GetInt32())).OrderBy(p => p.Number).ToArray();
        return numbered.Index().All(p => p.Index == p.Item.Number)
            ? Array.ConvertAll(numbered, p => p.Name)
            : throw Wrong($"The vocabulary in {Path.Combine(path, "tokenizer.json")} has gaps.");
    }

    private static JsonDocument? Json(string path, string name)
    {
        var file = Path.Combine(path, name);
        return File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file)) : null;
    }

    private static JsonElement? Find(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) ? value : null;
}
