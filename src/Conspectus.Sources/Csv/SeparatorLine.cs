using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Sources.Csv;

/// <summary>The first line by which spreadsheets are told what separates cells: <c>sep=;</c>.</summary>
internal static partial class SeparatorLine
{
    private const int Longest = 16;

    /// <summary>The separator that the first line names, or null.</summary>
    public static char? Find(ReadOnlySpan<byte> head) =>
        Line().Match(Encoding.ASCII.GetString(head[..Math.Min(Longest, head.Length)])) is { Success: true } match
            ? match.Groups["s"].Value is "\\t" ? '\t' : match.Groups["s"].Value[0]
            : null;

    [GeneratedRegex("^\\s*\"?sep=(?<s>\\\\t|[!-~\\t])\"?\\s*[\\r\\n]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
