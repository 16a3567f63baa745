using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conspectus.Cli.Terminal;

/// <summary>Writes answers to standard output.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        // The output goes to a terminal or a file, not into a page: names and formulas stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>Writes one JSON document.</summary>
    public static void Json<T>(T value) => Write(value, Indented);

    /// <summary>Writes one JSON object on a line of its own.</summary>
    public static void JsonLine<T>(T value) => Write(value, Compact);

    /// <summary>Writes a line of text.</summary>
    public static void Line(string text) => Console.Out.WriteLine(PlainText.Of(text));

    private static void Write<T>(T value, JsonSerializerOptions options)
    {
        using var output = Console.OpenStandardOutput(1 << 16);
        JsonSerializer.Serialize(output, value, options);
        output.WriteByte((byte)'\n');
    }
}
