using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Sources.Fetching;

/// <summary>What a site says of a failure, in its own words.</summary>
internal static partial class AnswerText
{
    private const int MostBytes = 8 << 10;
    private const int Longest = 200;

    /// <summary>The message in an answer: of arXiv's error entry, or of a JSON object; empty where there is none.</summary>
    public static async Task<string> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        try
        {
            using var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            var buffer = new byte[MostBytes];
            var read = await stream.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
            var match = Message().Match(Encoding.UTF8.GetString(buffer, 0, read));
            var text = string.Join(' ', match.Groups["text"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return text.Length <= Longest ? text : text[..Longest].TrimEnd('\uD800') + "…";
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return ""; // the failure itself is told without it
        }
    }

    [GeneratedRegex(
        @"<summary[^>]*>(?<text>[^<]+)</summary>|""(?:message|error)""\s*:\s*""(?<text>[^""\\]+)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Message();
}
