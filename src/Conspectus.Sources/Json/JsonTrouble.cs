using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Json;

/// <summary>Tells what is wrong with JSON and where.</summary>
internal static class JsonTrouble
{
    /// <summary>The message for JSON that cannot be parsed.</summary>
    /// <param name="name">The source.</param>
    /// <param name="e">What the parser said.</param>
    /// <param name="end">The number of bytes after which the JSON ends, if it was read to its end.</param>
    /// <param name="where">Where in the source, such as "in record 17"; may be empty.</param>
    public static ConspectusException Explain(string name, JsonException e, long? end, string where = "")
    {
        var place = $"{(where.Length > 0 ? where + ", " : "")}line {Figures.Count((e.LineNumber ?? 0) + 1)}, byte {Figures.Count((e.BytePositionInLine ?? 0) + 1)}";
        if (IsTooDeep(e)) return new ConspectusException($"{name} is JSON nested deeper than papers ever are ({place}).", "Choose another file; this one is no list of papers.", e);
        if (end is { } bytes && IsCutOff(e))
            return new ConspectusException($"{name} is JSON that is cut off after {Figures.Count(bytes)} bytes ({place}).", "Download or copy it again.", e);
        return new ConspectusException($"{name} is not valid JSON ({place}): {Reason(e)}", "Download or export it again.", e);
    }

    /// <summary>What is wrong with a single record, to follow "It".</summary>
    public static string Verdict(JsonException e) => IsTooDeep(e) ? "is nested too deep" : IsCutOff(e) ? "is cut off" : "is not valid JSON";

    /// <summary>The parser's reason as one sentence without the position.</summary>
    public static string Reason(JsonException e)
    {
        var text = e.Message;
        var position = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        text = position < 0 ? text : text[..position];
        return string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
    }

    // The parser tells these two cases by its words only.
    private static bool IsTooDeep(JsonException e) => e.Message.Contains("maximum configured depth", StringComparison.Ordinal);

    private static bool IsCutOff(JsonException e) =>
        e.Message.Contains("Expected depth to be zero", StringComparison.Ordinal) || e.Message.Contains("reached end of data", StringComparison.Ordinal)
        || e.Message.Contains("Expected end of string", StringComparison.Ordinal) || e.Message.Contains("does not contain any JSON tokens", StringComparison.Ordinal);
}
