using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Text;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Queries;

/// <summary>What each kind of query asks of a library. A new kind is a new line of the table.</summary>
internal static class QueryTable
{
    private static readonly Dictionary<string, Func<Holdings, EvidenceFact, QueryAnswer>> Kinds = new(StringComparer.Ordinal)
    {
        ["papers"] = (l, _) => new(l.Papers.Count),
        ["authors"] = (l, _) => new(l.Papers.SelectMany(p => p.Authors).Select(a => Folding.Letters(a.Name)).ToHashSet().Count),
        ["medianAuthors"] = (l, _) => new(Median([.. l.Papers.Select(p => p.Authors.Count).Order()])),
        ["soloPapers"] = (l, _) => new(l.Papers.Count(p => p.Authors is [_])),
        ["decision"] = (l, f) => new(Scope(l, f).Count(p => p.Decision.ToString().Equals(f.Of, StringComparison.OrdinalIgnoreCase))),
        ["topicCount"] = (l, f) => new(l.Topics.All.Count(t =>
            t.Level.ToString().Equals(f.Of, StringComparison.OrdinalIgnoreCase) && (f.Topic == 0 || t.Parent == f.Topic))),
        ["topicSize"] = (l, f) => new(l.Topics.Find(f.Topic)?.Papers.Count ?? 0),
        ["topicLabel"] = (l, f) => new(null, l.Topics.Find(f.Topic)?.Label ?? ""),
        ["paperTitle"] = (l, f) => new(null, l.ByKey.TryGetValue(f.Of, out var paper) ? paper.Title.Text : ""),
        ["topicSubject"] = (l, f) => new(null, l.Topics.All.Any(t => t.Label.Split(" and ").Contains(f.Of)) ? f.Of : ""),
        ["topicShare"] = (l, f) => new(null, l.Editions.Percent(l.Editions.InTopic(f.Topic, f.Year), f.Year)),
        ["topicSeries"] = (l, f) => new(null, l.Editions.Series(y => l.Editions.InTopic(f.Topic, y))),
        ["editionYear"] = (l, f) => new(null, l.Editions.Years.Contains(f.Year) ? f.Year.ToString(CultureInfo.InvariantCulture) : ""),
        ["phrasePapers"] = (l, f) =>
            new(f.Topic == 0 ? l.Editions.Holding(f.Of, f.Year) : Scope(l, f).Count(p => l.Editions.Holds(p, f.Of))),
        ["phraseShare"] = (l, f) => new(null, l.Editions.Percent(l.Editions.Holding(f.Of, f.Year), f.Year)),
        ["phraseSeries"] = (l, f) => new(null, l.Editions.Series(y => l.Editions.Holding(f.Of, y))),
        ["phraseTopics"] = (l, f) => new(l.Topics.Level(TopicLevel.Topic).Count(t =>
            t.Papers.Any(id => l.ById.TryGetValue(id, out var paper) && l.Editions.Holds(paper, f.Of)))),
        ["changedTerm"] = (l, f) => new(null, l.Chosen.Changed(f.Of).ElementAtOrDefault(f.Rank - 1) ?? ""),
        ["namedRanked"] = (l, f) => new(null, l.Names.Ranked(f.Of, f.Topic).ElementAtOrDefault(f.Rank - 1) ?? ""),
        ["namedCount"] = (l, f) => new(l.Names.Ranked(f.Of, f.Topic).Count),
        ["namedPapers"] = (l, f) => new(l.Names.In(l.Names.Naming(f.Of), f.Topic)),
        ["namingPapers"] = (l, f) => new(l.Names.Any(f.Of, f.Topic)),
        ["word"] = (l, f) => new(null, l.Papers.Any(p => l.Editions.Holds(p, f.Of)) ? f.Of : ""),
        ["namePapers"] = (l, f) => new(l.Papers.Count(p => CoinedName.IsIn(p, f.Of))),
        ["coinedName"] = (l, f) => new(null, l.Papers.Any(p => CoinedName.Of(p) == f.Of) ? f.Of : ""),
        ["kindPapers"] = (l, f) => new(Scope(l, f).Count(p => l.Kinds.GetValueOrDefault(p.Id)?.ToString() == f.Of)),
        ["pairPapers"] = (l, f) => new(f.Of.Split(" + ") is [var one, var other]
            ? l.Papers.Count(p => l.Editions.Holds(p, one) && l.Editions.Holds(p, other)) : 0),
        ["prize"] = (l, f) => new(null, l.ByKey.TryGetValue(f.Of, out var paper) ? CoinedName.Prize(paper) : ""),
        ["smallSubject"] = (l, f) => new(null, l.Chosen.SmallSubjects.ElementAtOrDefault(f.Rank - 1) ?? ""),
        ["subjectPapers"] = (l, f) => new(l.Names.In(l.Names.About(f.Of), f.Topic)),
        ["subjectTopics"] = (l, f) => new(l.Topics.Level(TopicLevel.Topic).Count(t => t.Papers.Any(l.Names.About(f.Of).Contains))),
        ["definition"] = (l, f) =>
            new(null, l.Chosen.Explained.FirstOrDefault(t => t.Term == f.Of) is { Key: "" } bundled ? bundled.Definition : ""),
        ["keywordPapers"] = (l, f) => new(l.Keywords.FirstOrDefault(k => KeywordForm.Of(k.Keyword) == KeywordForm.Of(f.Of)).Papers),
        ["keywordRanked"] = (l, f) => new(null, f.Rank >= 1 && f.Rank <= l.Keywords.Count ? l.Keywords[f.Rank - 1].Keyword : ""),
        ["chosen"] = (l, _) => new(l.Reading.Values.Count(r => r.Mark >= Mark.Liked)),
        ["notes"] = (l, _) => new(l.Reading.Values.Count(r => r.Mark >= Mark.Liked && !string.IsNullOrWhiteSpace(r.Note))),
        ["date"] = (l, _) => new(null, Spoken(l.Date)),
    };

    /// <summary>The answer; null for a kind that the table does not have.</summary>
    public static QueryAnswer? Answer(Holdings library, EvidenceFact fact) =>
        Kinds.TryGetValue(fact.Query, out var answer) ? library.Remember(fact, f => answer(library, f)) : null;

    /// <summary>
    /// Whether what a sentence states is the answer to a query, written in digits or in words, as a line of shares, or as a label stands
    /// in a sentence.
    /// </summary>
    public static bool States(string query, string stated, QueryAnswer answer)
    {
        if (answer.Number is { } number) return ReadNumber(stated) == number;
        if (query is "phraseSeries" or "topicSeries") return SharesLine.IsText(stated, answer.Text);
        if (query == "topicSubject") return Tokens.SameButCase(Marks.Normal(stated), Marks.Normal(answer.Text));
        if (query != "topicLabel") return Marks.Normal(stated) == Marks.Normal(answer.Text);
        var label = answer.Text;
        if (MixtureLabel.Subjects(label) is { Length: > 0 } subjects)
            label = subjects.Length == 1 ? subjects[0] : $"{string.Join(", ", subjects[..^1])} and {subjects[^1]}";
        return stated.Length == label.Length && stated.Length > 0 && stated[1..] == label[1..]
            && char.ToUpperInvariant(stated[0]) == char.ToUpperInvariant(label[0]);
    }

    /// <summary>A number as running text writes it: "3,584", "seventy-seven", "no"; null for anything else.</summary>
    public static int? ReadNumber(string text)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
        {
            return int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
                && number.ToString("N0", CultureInfo.InvariantCulture) == text ? number : null;
        }

        var words = text.ToLowerInvariant().Split('-');
        if (words is ["no"] or ["none"]) return 0;
        var (tens, ones) = (Array.IndexOf(Tens, words[0]), Array.IndexOf(Ones, words[^1]));
        return words.Length switch
        {
            1 when ones > 0 => ones,
            1 when tens > 1 => tens * 10,
            2 when tens > 1 && ones is > 0 and < 10 => (tens * 10) + ones,
            _ => null,
        };
    }

    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["-", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    // "2023-12-10" as "10 December 2023".
    private static string Spoken(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "";

    private static IEnumerable<Paper> Scope(Holdings library, EvidenceFact fact) => fact.Topic == 0
        ? library.Papers
        : (library.Topics.Find(fact.Topic)?.Papers ?? []).Where(library.ById.ContainsKey).Select(id => library.ById[id]);

    // Of an even number the mean of the two in the middle, a half rounded up.
    private static int Median(List<int> sorted) =>
        sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2] + 1) / 2;
}
