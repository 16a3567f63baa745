using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;

namespace Conspectus.Verification.Sentences;

/// <summary>
/// Checks what sentences say of terms: the numbers beside a term are about that very term, its years are those that the sentence speaks
/// of, and it has risen, fallen, appeared or travelled as the sentence says.
/// </summary>
internal sealed class TermCheck(Holdings library)
{
    private const int FewestOutside = 10; // papers

    private static readonly string[] Biases = ["inductive bias", "symmetry", "equivariant", "invariance", "prior knowledge", "geometry"];

    private static readonly string[] Robustness =
        ["robustness", "distribution shift", "out-of-distribution", "adversarial attack", "spurious correlation", "label noise"];

    private static readonly string[] Surprises = ["surprisingly", "contrary to", "counterintuitive", "unexpected", "challenges the"];

    private Editions Editions => library.Editions;

    /// <summary>What does not hold of a sentence's terms and years.</summary>
    /// <param name="entry">The sentence.</param>
    /// <param name="form">The form it has.</param>
    public IEnumerable<string> Faults(EvidenceEntry entry, Form form) =>
        [.. Years(entry, form), .. Figures(entry), .. Ranks(entry, form), .. Told(entry, form)];

    private IEnumerable<string> Years(EvidenceEntry entry, Form form)
    {
        var asked = entry.Facts.Where(f => f.Query is "phraseShare" or "topicShare" or "editionYear").ToList();
        var (lead, cycle) = form.Years.Split('/') is [var before, var after] ? (before, after) : (form.Years, "");
        for (var i = 0; i < asked.Count; i++)
        {
            var letter = i < lead.Length ? lead[i] : cycle.Length > 0 ? cycle[(i - lead.Length) % cycle.Length] : '-';
            int? year = letter switch
            {
                '0' => 0,
                'n' when Editions.Years is [.., var now] => now,
                'b' when Editions.Years is [.., var last, _] => last,
                'f' when Editions.Years is [var first, ..] => first,
                _ => null,
            };
            if (asked[i].Year != year) yield return $"\"{asked[i].Stated}\" is of the year {asked[i].Year}, but should be of {year ?? 0}.";
        }
    }

    // A term stands before its numbers, or the only one of a sentence among them.
    private static IEnumerable<string> Figures(EvidenceEntry entry)
    {
        var named = entry.Facts.FirstOrDefault(IsName) is { } first ? Named(first) : null;
        foreach (var fact in entry.Facts)
        {
            if (IsName(fact)) named = Named(fact);
            else if (!IsFigure(fact)) continue;
            else if (fact.Of != (named ??= fact.Of)) yield return $"\"{named}\" stands with the number of \"{fact.Of}\".";
        }
    }

    // A topic's subject may begin with a small letter inside of a sentence.
    private static string Named(EvidenceFact fact) => fact.Query == "topicSubject" ? fact.Of : Marks.OfMarkdown(fact.Stated);

    private static bool IsFigure(EvidenceFact fact) =>
        fact.Query.StartsWith("phrase", StringComparison.Ordinal) || fact.Query is "namedPapers" or "namePapers";

    private static bool IsName(EvidenceFact fact) =>
        fact.Query is "changedTerm" or "namedRanked" or "topicSubject" or "word" or "coinedName";

    private static IEnumerable<string> Ranks(EvidenceEntry entry, Form form)
    {
        var isOne = form.Name == Forms.Scattered;
        foreach (var (i, fact) in entry.Facts.Where(f => f.Query == "namedRanked").Index()
            .Where(f => f.Item.Rank != (isOne ? 1 : f.Index + 1)))
            yield return $"\"{fact.Stated}\" stands at place {(isOne ? 1 : i + 1)}, but is asked for at {fact.Rank}.";
        var own = entry.Facts.Where(f => f.Query is "namedRanked" or "namedPapers").Select(f => f.Topic).Distinct().ToList();
        if (form.Name is Forms.TopicData or Forms.TopicModels && (own.Count != 1 || own[0] != entry.Facts[0].Topic))
            yield return "Its names are not all those of one topic.";
    }

    private IEnumerable<string> Told(EvidenceEntry entry, Form form)
    {
        var terms = entry.Facts.Where(IsName).Select(Named).ToList();
        return form.Name switch
        {
            Forms.Risen or Forms.Beside or Forms.Manner when Editions.Years is [.., var before, var now] =>
                terms.Where(t => Editions.Share(t, now) <= Editions.Share(t, before)).Select(t => $"\"{t}\" has not risen."),
            Forms.Fallen when Editions.Years is [var first, .., var now] =>
                terms.Where(t => Editions.Share(t, now) >= Editions.Share(t, first)).Select(t => $"\"{t}\" has not fallen."),
            Forms.Appeared when Editions.Years is [.., var before, _] =>
                terms.Where(t => Editions.Earlier.Any(p => p.Edition.Year < before && Editions.Holds(p, t)))
                    .Select(t => $"\"{t}\" stands in an edition before {before}."),
            Forms.Travelling => terms.Where(t => !Travels(t)).Select(t => $"\"{t}\" is not said far outside of the topic with its name."),
            Forms.Belonging when Editions.Years is [.., var before, var now] => Direction(entry, before, now),
            Forms.Biases => terms.Except(Biases).Select(t => $"\"{t}\" is no word for an inductive bias."),
            Forms.Robust => terms.Except(Robustness).Select(t => $"\"{t}\" is no word for robustness."),
            Forms.Surprises => terms.Except(Surprises).Select(t => $"\"{t}\" is no word for a surprise."),
            Forms.Data or Forms.Models => Homes(entry),
            _ => [],
        };
    }

    // "Up to" and "down to" stand where a share is a quarter more or less than before, and by a fifth of a point at least.
    private IEnumerable<string> Direction(EvidenceEntry entry, int before, int now)
    {
        if (entry.Facts.FirstOrDefault(f => f.Query == "topicShare") is not { } share) yield break;
        double Of(int year) => 100.0 * Editions.InTopic(share.Topic, year) / Math.Max(1, Editions.Of(year).Count);
        var (then, today) = (Of(before), Of(now));
        var should = today >= 1.25 * then && today - then >= 0.2 ? "up to "
            : then >= 1.25 * today && then - today >= 0.2 ? "down to " : "no share: ";
        if (!entry.Text[..share.Start].EndsWith(should, StringComparison.Ordinal))
            yield return $"Its share has gone from {then:0.00}% to {today:0.00}%, which is not what it says.";
    }

    private bool Travels(string subject) => library.Topics.Level(TopicLevel.Topic).Where(t => t.Label.Split(" and ").Contains(subject))
        .Any(t => library.Papers.Count(p => Editions.Holds(p, subject) && !t.Papers.Contains(p.Id)) >= FewestOutside);

    private IEnumerable<string> Homes(EvidenceEntry entry)
    {
        for (var i = 2; i < entry.Facts.Count; i++)
        {
            if (entry.Facts[i].Query != "topicLabel") continue;
            var (name, home) = (Marks.OfMarkdown(entry.Facts[i - 2].Stated), library.Topics.Find(entry.Facts[i].Topic));
            var naming = library.Names.Naming(name);
            if (2 * (home is null ? 0 : library.Names.In(naming, home.Id)) <= naming.Count)
                yield return $"Most papers with \"{name}\" are not in \"{home?.Label}\".";
            var mix = entry.Text[..entry.Facts[i].Start].EndsWith("a mix of ", StringComparison.Ordinal);
            if (mix != MixtureLabel.Subjects(home?.Label ?? "").Length > 0) yield return $"\"{home?.Label}\" is not told as what it is.";
        }
    }
}
