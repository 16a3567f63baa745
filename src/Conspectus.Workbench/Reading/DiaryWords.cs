using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Reading;

/// <summary>Puts a diary into a paragraph in the reader's own voice.</summary>
public static partial class DiaryWords
{
    private const int MostTopics = 3;

    /// <summary>
    /// The paragraph, such as "I read 312 papers on 5 days between 3 and 9 December 2023, in some 240 minutes."; null where nothing was
    /// read.
    /// </summary>
    /// <param name="diary">The diary.</param>
    public static string? Of(DiaryAnswer diary)
    {
        if (diary.Papers == 0 || diary.Days.Count == 0) return null;
        int starred = diary.Days.Sum(d => d.Starred), liked = diary.Days.Sum(d => d.Liked), noted = diary.Days.Sum(d => d.Noted);
        var words = $"I read {Count(diary.Papers, "paper")} {When(diary)}"
            + (diary.Minutes > 0 ? $", in some {Count(diary.Minutes, "minute")}" : "") + ".";
        List<string> kept = [];
        if (starred > 0) kept.Add($"starred {Number(starred)}");
        if (liked > 0) kept.Add($"liked {Number(liked)}");
        if (noted > 0) kept.Add($"wrote a note on {Number(noted)}");
        if (kept.Count > 0) words += $" I {Listed(kept)}.";
        var topics = diary.MostNoted.Take(MostTopics).Select(t => t.Label).ToList();
        return topics.Count == 0 ? words : $"{words} Most of my notes are on {Listed(topics)}.";
    }

    /// <summary>Closing words with what the diary says: in the place of what it said there before, or else behind them.</summary>
    /// <param name="closing">The closing words, blank lines between their paragraphs; null for none.</param>
    /// <param name="diary">The paragraph of <see cref="Of"/>; null leaves the words as they are.</param>
    public static string? With(string? closing, string? diary)
    {
        if (diary is null) return closing;
        List<string> paragraphs = closing is null ? [] : [.. closing.Split("\n\n")];
        var at = paragraphs.FindIndex(p => Told().IsMatch(p));
        if (at < 0) paragraphs.Add(diary);
        else paragraphs[at] = diary;
        return string.Join("\n\n", paragraphs);
    }

    private static string When(DiaryAnswer diary)
    {
        var (first, last) = (Day(diary.Days[0].Day), Day(diary.Days[^1].Day));
        return diary.Days.Count == 1 ? $"on {first}" : $"on {Number(diary.Days.Count)} days between {first} and {last}";
    }

    private static string Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Count(int count, string thing) => $"{Number(count)} {thing}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Listed(List<string> things) => things.Count == 1 ? things[0]
        : $"{string.Join(", ", things.SkipLast(1))} and {things[^1]}";

    [GeneratedRegex(@"^I read [0-9,]+ papers? on ")]
    private static partial Regex Told();
}
