using System.Text.RegularExpressions;

namespace Conspectus.Core.Papers;

/// <summary>Reads decisions from the words conferences use for them.</summary>
public static partial class Decisions
{
    /// <summary>The decision that <paramref name="text"/> names, such as "Accept (poster)" or "notable-top-5%".</summary>
    /// <returns><see cref="Decision.Unknown"/> for null, blank and unrecognised text.</returns>
    public static Decision Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Decision.Unknown;
        if (OralWord().IsMatch(text) || Has(text, "top-5%") || Has(text, "top 5%")) return Decision.Oral;
        if (Has(text, "spotlight") || Has(text, "top-25%") || Has(text, "top 25%")) return Decision.Spotlight;
        if (Has(text, "poster")) return Decision.Poster;
        return Has(text, "accept") ? Decision.Accepted : Decision.Unknown;
    }

    /// <summary>Takes a leading or trailing "[Spotlight]" or "[Oral]" off a title.</summary>
    /// <param name="title">The title as a scraper left it.</param>
    /// <param name="decision">The decision it named, or <see cref="Decision.Unknown"/>.</param>
    /// <returns>The title without the mark; a title that is nothing but a mark stays as it is.</returns>
    public static string TakeFromTitle(string title, out Decision decision)
    {
        decision = Decision.Unknown;
        var match = TitleMark().Match(title);
        if (!match.Success || title.Remove(match.Index, match.Length).Trim() is not { Length: > 0 } rest) return title;
        decision = Parse(match.Groups["d"].Value);
        return rest;
    }

    /// <summary>The word shown and written for a decision: "oral", "spotlight", "poster", "accepted" or "".</summary>
    public static string Word(Decision decision) =>
        decision == Decision.Unknown ? "" : decision.ToString().ToLowerInvariant();

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*[\[(](?<d>oral|spotlight|poster)[\])]\s*|\s*[\[(](?<d>oral|spotlight|poster)[\])]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleMark();

    // Not "temporal" or "doctoral", but "AcceptOral".
    [GeneratedRegex("(?<![A-Za-z])(?i:oral)|(?<=[a-z])Oral")]
    private static partial Regex OralWord();
}
