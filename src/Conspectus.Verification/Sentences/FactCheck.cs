using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;

namespace Conspectus.Verification.Sentences;

/// <summary>Checks sentences that state answers to queries.</summary>
internal sealed partial class FactCheck(Holdings library)
{
    /// <summary>What does not hold of a sentence's facts and words.</summary>
    public IEnumerable<string> Faults(EvidenceEntry entry)
    {
        if (entry.Spans.Count > 0) yield return "It states facts, but names spans of abstracts too.";
        var end = 0;
        foreach (var fact in entry.Facts)
        {
            if (fact.Start < end || fact.Start > entry.Text.Length - fact.Stated.Length || fact.Stated.Length == 0
                || string.CompareOrdinal(entry.Text, fact.Start, fact.Stated, 0, fact.Stated.Length) != 0)
            {
                yield return $"\"{fact.Stated}\" does not stand where the evidence says, at character {fact.Start} of the sentence.";
                yield break;
            }

            end = fact.Start + fact.Stated.Length;
            if (QueryTable.Answer(library, fact) is not { } answer)
                yield return $"It answers a query \"{fact.Query}\", which is not known.";
            else if (!QueryTable.States(fact.Query, Marks.OfMarkdown(fact.Stated), answer))
                yield return $"It states \"{Marks.OfMarkdown(fact.Stated)}\", but the library answers {answer} ({Asked(fact)}).";
        }

        if (Read(entry) is not { } read)
        {
            yield return "Its words are not those of a sentence that states facts, and it has no other evidence.";
            yield break;
        }

        foreach (var fault in new TermCheck(library).Faults(entry, read.Form)) yield return fault;
        if (read.Topics.Distinct().Count() > 1) yield return "Its numbers are not all of one topic.";
        foreach (var fault in read.Form.Name switch
        {
            Forms.Largest => Ordered(entry, Largest(entry.Facts.Count / 2), "the largest topics, largest first"),
            Forms.Overview => Ordered(entry, ChildrenOf(read.Topics[0]), "the topics of the chapter, in order"),
            Forms.Spread => Ordered(entry, MostWith(entry.Facts[0].Of), "the topics with most papers that say it, most first"),
            Forms.Keywords => RankedInOrder(entry),
            Forms.Titles => Titled(entry),
            _ => [],
        })
            yield return fault;
    }

    /// <summary>The form a sentence has, and the topics that it speaks of as the one at hand; null where it has none.</summary>
    public static (Form Form, IReadOnlyList<int> Topics)? Read(EvidenceEntry entry)
    {
        var skeleton = Skeleton(entry);
        foreach (var form in Forms.All)
        {
            if (form.Match(skeleton) is { Success: true } match)
                return (form, [.. match.Groups["topic"].Captures.Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture))]);
        }

        return null;
    }

    private static string Asked(EvidenceFact fact) =>
        fact.Query + (fact.Topic > 0 ? $", topic {fact.Topic}" : "") + (fact.Of.Length > 0 ? $", {fact.Of}" : "")
            + (fact.Rank > 0 ? $", place {fact.Rank}" : "") + (fact.Year > 0 ? $", {fact.Year}" : "");

    // The sentence with each answer replaced by its query.
    private static string Skeleton(EvidenceEntry entry)
    {
        var skeleton = new StringBuilder();
        var at = 0;
        foreach (var fact in entry.Facts)
        {
            if (fact.Start < at || fact.Start > entry.Text.Length - fact.Stated.Length) return "";
            skeleton.Append(Marks.OfMarkdown(entry.Text[at..fact.Start]).Replace("«", "", StringComparison.Ordinal));
            skeleton.Append('«').Append(fact.Query);
            if (fact.Topic != 0) skeleton.Append(CultureInfo.InvariantCulture, $"#{fact.Topic}");
            if (fact.Of.Length > 0) skeleton.Append(':').Append(Signs().Replace(fact.Of, "_"));
            if (fact.Rank != 0) skeleton.Append(CultureInfo.InvariantCulture, $"@{fact.Rank}");
            if (fact.Year != 0) skeleton.Append(CultureInfo.InvariantCulture, $"~{fact.Year}");
            skeleton.Append('»');
            at = fact.Start + fact.Stated.Length;
        }

        return skeleton.Append(Marks.OfMarkdown(entry.Text[at..])).ToString();
    }

    private IEnumerable<Topic> Largest(int count)
    {
        var topics = library.Topics.Level(TopicLevel.Topic).ToList();
        if (topics.Count == 0) topics = [.. library.Topics.Level(TopicLevel.Chapter)];
        return topics.OrderByDescending(t => t.Papers.Count).ThenBy(t => t.Id).Take(count);
    }

    private IEnumerable<Topic> MostWith(string term)
    {
        int Papers(Topic topic) => topic.Papers.Count(id => library.ById.TryGetValue(id, out var paper)
            && library.Editions.Holds(paper, term));
        return library.Topics.Level(TopicLevel.Topic).Select(t => (Topic: t, Papers: Papers(t))).Where(t => t.Papers > 0)
            .OrderByDescending(t => t.Papers).ThenBy(t => t.Topic.Id).Take(2).Select(t => t.Topic);
    }

    private IEnumerable<Topic> ChildrenOf(int id) => library.Topics.All.Where(t => t.Parent == id && t.Level == TopicLevel.Topic);

    // Each name with its size; "a mix of" before the subjects of a mixture and before nothing else.
    private IEnumerable<string> Ordered(EvidenceEntry entry, IEnumerable<Topic> expected, string what)
    {
        var listed = Listed().Matches(Skeleton(entry)).ToList();
        if (listed.Exists(m => m.Groups["label"].Value != m.Groups["size"].Value))
            yield return "A topic stands with the number of another.";
        var ids = listed.ConvertAll(m => int.Parse(m.Groups["label"].Value, CultureInfo.InvariantCulture));
        if (!ids.SequenceEqual(expected.Select(t => t.Id))) yield return $"It does not list {what}.";
        foreach (var match in listed)
        {
            var label = library.Topics.Find(int.Parse(match.Groups["label"].Value, CultureInfo.InvariantCulture))?.Label ?? "";
            if (match.Groups["mix"].Success != MixtureLabel.Subjects(label).Length > 0)
                yield return $"\"{label}\" is not told as what it is.";
        }
    }

    // Behind each title stands its own paper.
    private static IEnumerable<string> Titled(EvidenceEntry entry) => entry.Facts
        .Zip(Marks.Keys(Marks.OfMarkdown(entry.Text)))
        .Where(t => t.First.Of != t.Second)
        .Select(t => $"{t.Second} stands behind the title of {t.First.Of}.");

    private static IEnumerable<string> RankedInOrder(EvidenceEntry entry)
    {
        for (var i = 0; i + 1 < entry.Facts.Count; i += 2)
        {
            var (ranked, counted) = (entry.Facts[i], entry.Facts[i + 1]);
            var place = (i / 2) + 1;
            if (ranked.Rank != place) yield return $"\"{ranked.Stated}\" stands at place {place}, but is asked for at {ranked.Rank}.";
            if (counted.Of != Marks.OfMarkdown(ranked.Stated))
                yield return $"\"{ranked.Stated}\" stands with the number of \"{counted.Of}\".";
        }
    }

    [GeneratedRegex(@"(?<mix>a mix of )?«topicLabel#(?<label>\d+)» \(«(?:topicSize|phrasePapers)#(?<size>\d+)")]
    private static partial Regex Listed();

    // What parts a query from the words around it.
    [GeneratedRegex("[«»@~]")]
    private static partial Regex Signs();
}
