using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Terminal;

/// <summary>Writes answers to standard output.</summary>
internal static class Answer
{
    /// <summary>Writes one JSON document.</summary>
    public static void Json<T>(T value) => Write(value, AnswerJson.Indented.Of<T>());

    /// <summary>Writes one JSON object on a line of its own.</summary>
    public static void JsonLine<T>(T value) => Write(value, AnswerJson.Compact.Of<T>());

    /// <summary>Writes a line of text.</summary>
    public static void Line(string text) => Console.Out.WriteLine(PlainText.Of(text));

    private static void Write<T>(T value, JsonTypeInfo<T> type)
    {
        using var output = Console.OpenStandardOutput(1 << 16);
        JsonSerializer.Serialize(output, value, type);
        output.WriteByte((byte)'\n');
    }
}
