using Conspectus.Analysis;
using Conspectus.Analysis.Vectors;
using Conspectus.Core;
using Microsoft.ML.OnnxRuntime;

namespace Conspectus.Encoders;

/// <summary>A neural sentence encoder: texts as vectors whose cosine tells how alike they are in meaning.</summary>
/// <remarks>
/// N. Reimers and I. Gurevych, "Sentence-BERT" (EMNLP 2019): the mean of the vectors of a text's tokens, of unit length. A text is read
/// alone and on one thread, so that its vector depends neither on the texts beside it nor on the number of threads; batches
/// were no faster. On another kind of processor ONNX Runtime may choose other kernels, and the last digits may differ.
/// Safe for several threads.
/// </remarks>
public sealed class SentenceEncoder : IDisposable
{
    private const string Tokens = "input_ids";
    private const string Mask = "attention_mask";
    private const string Segments = "token_type_ids";
    private readonly InferenceSession _session;
    private readonly WordPieces _pieces;
    private readonly string _output;

    private SentenceEncoder(InferenceSession session, WordPieces pieces, string output, int dimensions, string name, string fingerprint) =>
        (_session, _pieces, _output, Dimensions, Name, Fingerprint) = (session, pieces, output, dimensions, name, fingerprint);

    /// <summary>d, the length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The name of the encoder's folder.</summary>
    public string Name { get; }

    /// <summary>
    /// A hash over the network, the vocabulary and how they are used, in hexadecimal: the same text has the same vector wherever it is the
    /// same.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>Opens a sentence transformer. Cost: reads the network twice; the native library is loaded here and not before.</summary>
    /// <param name="path">A folder with <c>config.json</c>, <c>model.onnx</c>, and <c>vocab.txt</c> or <c>tokenizer.json</c>.</param>
    /// <exception cref="ConspectusException">
    /// A file is missing or damaged, the tokenizer or the network is of a kind that is not known, or ONNX Runtime has no build for this
    /// machine.
    /// </exception>
    public static SentenceEncoder Open(string path)
    {
        var folder = ModelFolder.Read(path);
        WordPieces pieces;
        try
        {
            pieces = new WordPieces(folder.Vocabulary, folder.LowerCase, folder.MaxTokens);
        }
        catch (ArgumentException e)
        {
            throw ModelFolder.Wrong($"The vocabulary of the encoder in {path} cannot be used: {e.Message}.", e);
        }

        var session = Load(folder.ModelPath);
        try
        {
            var (output, dimensions) = Shape(session, path);
            return new SentenceEncoder(session, pieces, output, dimensions,
                Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), folder.Fingerprint());
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The vectors of texts.</summary>
    /// <param name="texts">The texts, possibly none. What goes beyond 256 tokens, or the model's own limit, is not read.</param>
    /// <param name="workers">Threads, and the way to stop; a text is read by one thread.</param>
    /// <returns>n × d, row-major: row <c>i</c> is text <c>i</c>, of unit length, or zero where the text has no token.</returns>
    /// <exception cref="ConspectusException">The network cannot be run.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public float[] Encode(IReadOnlyList<string> texts, Workers workers)
    {
        var vectors = new float[texts.Count * Dimensions];
        workers.For(texts.Count, i => Read(_pieces.Encode(texts[i]), vectors.AsSpan(i * Dimensions, Dimensions)));
        return vectors;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Read(long[] tokens, Span<float> vector)
    {
        if (tokens.Length == 2) return;
        long[] shape = [1, tokens.Length];
        var mask = new long[tokens.Length];
        Array.Fill(mask, 1);
        using var run = new RunOptions();
        using var tokenValues = OrtValue.CreateTensorValueFromMemory(tokens, shape);
        using var maskValues = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var segmentValues = OrtValue.CreateTensorValueFromMemory(new long[tokens.Length], shape);
        OrtValue Value(string input) => input switch { Tokens => tokenValues, Mask => maskValues, _ => segmentValues };
        try
        {
            using var outputs = _session.Run(run, _session.InputNames, [.. _session.InputNames.Select(Value)], [_output]);
            var states = outputs[0].GetTensorDataAsSpan<float>();
            for (var t = 0; t < tokens.Length; t++) DenseMath.AddScaled(vector, 1, states.Slice(t * Dimensions, Dimensions));
        }
        catch (Exception e) when (e is OnnxRuntimeException or ArgumentOutOfRangeException)
        {
            throw ModelFolder.Wrong($"The encoder {Name} cannot be run: {e.Message}", e);
        }

        DenseMath.Normalize(vector);
    }

    private static InferenceSession Load(string path)
    {
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                EnableMemoryPattern = false, // every text has another length
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            return new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw ModelFolder.Wrong($"The network {path} cannot be loaded: {e.Message}", e);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or BadImageFormatException
            or EntryPointNotFoundException)
        {
            throw new ConspectusException("ONNX Runtime, which runs encoders, has no build for this machine.",
                "Go on without --encoder: the analysis needs none.", e);
        }
    }

    /// <summary>The name and the width of the output that holds the tokens' vectors.</summary>
    private static (string Output, int Dimensions) Shape(InferenceSession session, string path)
    {
        var inputs = session.InputMetadata;
        if (!inputs.ContainsKey(Tokens) || inputs.Any(i => i.Key is not (Tokens or Mask or Segments)
            || i.Value.ElementDataType != Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Int64))
            throw ModelFolder.Wrong(
                $"The network in {path} takes {string.Join(", ", inputs.Select(i => $"{i.Key} ({i.Value.ElementDataType})"))}; "
                + $"an encoder takes {Tokens}, {Mask} and {Segments} (Int64).");
        foreach (var name in new[] { "last_hidden_state", "token_embeddings" })
        {
            if (session.OutputMetadata.TryGetValue(name, out var output) && output.ElementType == typeof(float)
                && output.Dimensions is [_, _, > 0 and var width])
                return (name, width);
        }

        throw ModelFolder.Wrong(
            $"The network in {path} gives {string.Join(", ", session.OutputMetadata.Keys)}; "
            + "an encoder gives last_hidden_state (batch × tokens × dimensions).");
    }
}
