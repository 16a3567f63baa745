namespace Conspectus.Sources.ConferenceSite;

/// <summary>What an entry of the feed is: a paper's presentation, or something else that the conference holds.</summary>
internal static class EventTypes
{
    // Only these are left out: an unknown word is more likely a new name for a poster than a paper lost is bearable.
    private static readonly string[] NoPapers =
    [
        "workshop", "tutorial", "invited talk", "keynote", "expo", "social", "affinity", "competition", "town hall", "break", "remarks",
        "mentorship", "panel", "reception", "registration", "ceremony", "business meeting", "session", "test of time",
    ];

    /// <summary>The type in words, without what a template failed to fill in.</summary>
    public static string Of(string? eventtype, string? event_type) =>
        (!string.IsNullOrWhiteSpace(eventtype) && !eventtype.Contains('{') ? eventtype : event_type ?? "")
            .Replace("{location}", "", StringComparison.Ordinal).Trim();

    /// <summary>Whether an entry of this type, with this decision, is no paper.</summary>
    public static bool IsNoPaper(string type, string? decision) =>
        string.IsNullOrWhiteSpace(decision)
            && NoPapers.Any(n => type.StartsWith(n, StringComparison.OrdinalIgnoreCase)
            || type.EndsWith(n, StringComparison.OrdinalIgnoreCase));
}
