using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Json;

/// <summary>Tells what is wrong with JSON and where.</summary>
internal static class JsonTrouble
{
    private const string Again = "Download or export it again.";

    // What the parser says, what that means, and what to do.
    private static readonly (string Said, string Reason, string NextStep)[] Causes =
    [
        ("trailing comma", "a comma stands before a closing bracket", "Remove that comma, or export the file again as strict JSON."),
        ("'/' is", "a comment stands there, which JSON does not have", "Remove the comments, or export the file again as strict JSON."),
        ("''' is", "a text stands in single quotes, as Python prints it", "Write the file with json.dump, which uses double quotes."),
        ("'N' is", "a word stands there that is none of JSON", "Write the file with json.dump, which writes None as null."),
        ("'T' is", "a word stands there that is none of JSON", "Write the file with json.dump, which writes True as true."),
        ("'F' is", "a word stands there that is none of JSON", "Write the file with json.dump, which writes False as false."),
        ("'u' is", "a word stands there that is none of JSON", "Write the file with JSON.stringify, which leaves undefined out."),
    ];

    /// <summary>The message for JSON that cannot be parsed.</summary>
    /// <param name="name">The source.</param>
    /// <param name="e">What the parser said.</param>
    /// <param name="end">The number of bytes after which the JSON ends, if it was read to its end.</param>
    /// <param name="where">Where in the source, such as "in record 17"; may be empty.</param>
    public static ConspectusException Explain(string name, JsonException e, long? end, string where = "")
    {
        var line = Figures.Count((e.LineNumber ?? 0) + 1);
        var place = $"{(where.Length > 0 ? where + ", " : "")}line {line}, byte {Figures.Count((e.BytePositionInLine ?? 0) + 1)}";
        if (IsTooDeep(e))
        {
            return new ConspectusException(
                $"{name} is JSON nested deeper than papers ever are ({place}).", "Choose another file; this one is no list of papers.", e);
        }

        if (end is { } bytes && IsCutOff(e))
            return new ConspectusException(
                $"{name} is JSON that is cut off after {Figures.Count(bytes)} bytes ({place}).", "Download or copy it again.", e);
        var (reason, nextStep) = Cause(e);
        return new ConspectusException($"{name} is not valid JSON ({place}): {reason}", nextStep, e);
    }

    /// <summary>What is wrong with a single record, to follow "It".</summary>
    public static string Verdict(JsonException e) => IsTooDeep(e) ? "is nested too deep" : IsCutOff(e) ? "is cut off" : "is not valid JSON";

    /// <summary>The reason as one sentence without the position.</summary>
    public static string Reason(JsonException e) => Cause(e).Reason;

    private static (string Reason, string NextStep) Cause(JsonException e)
    {
        foreach (var (said, reason, nextStep) in Causes)
        {
            if (e.Message.Contains(said, StringComparison.Ordinal)) return (reason + ".", nextStep);
        }

        var position = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (string.Concat((position < 0 ? e.Message : e.Message[..position]).Select(c => char.IsControl(c) ? ' ' : c)), Again);
    }

    // The parser tells these two cases by its words only.
    private static bool IsTooDeep(JsonException e) => e.Message.Contains("maximum configured depth", StringComparison.Ordinal);

    private static bool IsCutOff(JsonException e) =>
        e.Message.Contains("Expected depth to be zero", StringComparison.Ordinal)
            || e.Message.Contains("reached end of data", StringComparison.Ordinal)
        || e.Message.Contains("Expected end of string", StringComparison.Ordinal)
        || e.Message.Contains("does not contain any JSON tokens", StringComparison.Ordinal);
}
