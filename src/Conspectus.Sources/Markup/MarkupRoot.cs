using System.Text.RegularExpressions;

namespace Conspectus.Sources.Markup;

/// <summary>The first element of a text that is XML.</summary>
/// <param name="Name">Its name without prefix.</param>
/// <param name="Prefix">The prefix; empty for none.</param>
/// <param name="Beginning">The text from this element on, as far as it was looked at.</param>
internal sealed partial record MarkupRoot(string Name, string Prefix, string Beginning)
{
    /// <summary>Finds it: behind declarations, comments and a document type.</summary>
    /// <returns>Null where the text does not begin like XML.</returns>
    public static MarkupRoot? Find(string text) =>
        text.AsSpan().TrimStart().StartsWith('<') && Root().Match(text) is { Success: true } match
        ? new MarkupRoot(match.Groups["name"].Value, match.Groups["prefix"].Value, text[match.Groups["element"].Index..])
        : null;

    // A document type may hold declarations in brackets.
    [GeneratedRegex(
        @"\A\s*(?:<\?[^>]*\?>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>\s*)*"
        + @"(?<element><(?:(?<prefix>[\w-]+):)?(?<name>[\w-]+))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Root();
}
