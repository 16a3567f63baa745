using System.Net;

namespace Conspectus.Core.Normalization;

/// <summary>Short texts as sources write them, cleaned.</summary>
internal static class CleanText
{
    /// <summary>The text with entities decoded and words parted by single spaces.</summary>
    public static string Of(string text) =>
        string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
