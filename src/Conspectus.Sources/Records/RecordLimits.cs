using Conspectus.Core.Papers;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Records;

/// <summary>How long the lesser fields of a record may be. What is longer is an attack or an accident, and is left out.</summary>
internal static class RecordLimits
{
    private const int LongestId = 300;
    private const int LongestLink = 2_000;
    private const int LongestPhrase = 500;
    private const int LongestConference = 100;
    private const int LongestKeyword = 200;
    private const int MostKeywords = 200;

    /// <summary>The record without the fields that are too long.</summary>
    /// <param name="report">Told the field and the reason.</param>
    /// <param name="record">The record.</param>
    public static Record Apply(Action<string, string> report, Record record) => record with
    {
        SourceId = Within(LongestId, record.SourceId, "id", report) ?? "",
        Decision = Within(LongestPhrase, record.Decision, "decision", report),
        Session = Within(LongestPhrase, record.Session, "session", report),
        Track = Within(LongestPhrase, record.Track, "track", report),
        SourceTopic = Within(LongestPhrase, record.SourceTopic, "topic", report),
        Url = Within(LongestLink, record.Url, "url", report),
        PdfUrl = Within(LongestLink, record.PdfUrl, "pdf", report),
        Conference = Within(LongestConference, record.Conference, "conference", report),
        Keywords = Keywords(record.Keywords, report),
    };

    private static string? Within(int longest, string? text, string field, Action<string, string> report)
    {
        if (text is null || text.Length <= longest) return text;
        report(field, $"It has {Figures.Count(text.Length)} characters; it was left out.");
        return null;
    }

    private static IReadOnlyList<string> Keywords(IReadOnlyList<string> keywords, Action<string, string> report)
    {
        if (keywords.Count <= MostKeywords && keywords.All(k => k.Length <= LongestKeyword)) return keywords;
        var usable = keywords.Where(k => k.Length <= LongestKeyword).Take(MostKeywords).ToList();
        var lost = Figures.Count(keywords.Count - usable.Count);
        report("keywords", $"{lost} of {Figures.Count(keywords.Count)} keywords are too long or too many; they were left out.");
        return usable;
    }
}
