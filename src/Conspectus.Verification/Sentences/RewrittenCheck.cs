using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Tex;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;

namespace Conspectus.Verification.Sentences;

/// <summary>
/// Checks sentences that tell sentences of abstracts in other words: numbers, negations and names are theirs, and the rest nearly.
/// </summary>
internal sealed partial class RewrittenCheck(Holdings library)
{
    private const int WordsOfItsOwn = 5; // one in so many may be new

    private static readonly string[] Denials =
        ["no", "not", "never", "cannot", "without", "neither", "nor", "fail", "fails", "failed", "hardly", "lack", "lacks", "none"];

    private static readonly string[] Counts =
    [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred", "thousand",
        "million", "billion", "half", "double", "twice", "third", "quarter", "dozen",
    ];

    private static readonly string[] Judgements =
    [
        "more", "less", "fewer", "higher", "lower", "better", "worse", "faster", "slower", "larger", "smaller", "stronger",
        "weaker", "most", "least", "best", "worst", "always", "only", "all", "every", "first", "optimal", "outperform",
        "underperform", "improve", "degrade", "increase", "decrease", "reduce", "surpass", "exceed", "guarantee", "prove",
        "match",
    ];

    // Words that join others, and those for what authors do.
    private static readonly HashSet<string> Joining =
    [
        .. (
            "while whereas also both their they them these those this that with from into than then which such " +
            "other others another further however instead thus hence here have been being does where when through " +
            "across among between about authors paper papers work works study studies show shows find finds found " +
            "propose proposes present presents introduce introduces develop develops similarly likewise toward " +
            "towards using uses over some each same ").Split(' ').Select(Stem),
    ];

    private static readonly string[] Openers =
        ["A", "An", "As", "At", "By", "For", "If", "In", "It", "Of", "On", "To", "We", "One", "Since", "Given", "Together", "Beyond"];

    /// <summary>What does not hold of the sentence.</summary>
    public IEnumerable<string> Faults(EvidenceEntry entry)
    {
        if (entry.Facts.Count > 0) yield return "It is drawn from abstracts, but answers queries too.";
        if (entry.Spans.Count == 0)
        {
            yield return "It names no sentence of an abstract.";
            yield break;
        }

        var sources = new List<string>();
        var papers = new List<Paper>();
        foreach (var span in entry.Spans)
        {
            if (Span(span, sources, papers) is { } fault) yield return fault;
        }

        if (sources.Count < entry.Spans.Count) yield break;
        var keys = papers.Select(p => p.Key).Distinct().Order(StringComparer.Ordinal).ToList();
        var end = $" {Marks.Cite(keys)}.";
        if (!entry.Plain.EndsWith(end, StringComparison.Ordinal))
        {
            yield return "It does not end on the citation of the papers it is drawn from.";
            yield break;
        }

        foreach (var fault in Told(entry.Plain[..^end.Length], string.Join(' ', sources), papers)) yield return fault;
    }

    private string? Span(EvidenceSpan span, List<string> sources, List<Paper> papers)
    {
        if (!library.ByKey.TryGetValue(span.Paper, out var paper))
            return $"It is drawn from {span.Paper}, which the library does not hold.";
        var source = paper.Abstract.Source;
        if (span.Start < 0 || span.Length < 1 || span.Start > source.Length - span.Length)
            return $"Its evidence lies outside of the abstract of {span.Paper}.";
        var words = source.Substring(span.Start, span.Length);
        if (Marks.Whole(words) != span.Words)
            return $"The abstract of {span.Paper} does not have the words of its evidence at that place.";
        if (library.Sentence(paper, span.Start) is not { } sentence || sentence.Length != span.Length)
            return $"Its evidence is no whole sentence of the abstract of {span.Paper}.";
        sources.Add(TexDocument.Parse(words).ToText());
        papers.Add(paper);
        return sentence.Role.ToString().Equals(span.Role, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"Its evidence is called {span.Role}, but is {sentence.Role.ToString().ToLowerInvariant()} in the abstract.";
    }

    private IEnumerable<string> Told(string text, string source, List<Paper> papers)
    {
        if (text.Contains(Marks.Open) || text.Contains('[') || text.Contains("http", StringComparison.OrdinalIgnoreCase))
            yield return "It cites or links within the sentence.";
        var (own, there) = (Pieces(text), Pieces(source));
        var stems = there.Select(Stem).ToHashSet(StringComparer.Ordinal);
        var called = papers.SelectMany(p => p.Authors.SelectMany(a => Pieces(a.Name)))
            .Concat(library.Topics.All.SelectMany(t => Pieces(t.Label))).Concat(["The", "authors", "et", "al"])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (said, known) = (own.Where(IsNumber).Select(Lower).ToList(), there.Where(IsNumber).Select(Lower).ToList());
        foreach (var number in said.Except(known).Where(n => !called.Contains(n)))
            yield return $"The number {number} is not in its evidence.";
        foreach (var number in known.Except(said))
            yield return $"The number {number} of its evidence is lost.";
        if (Denied(text, own) != Denied(source, there)) yield return "It has not the negations of its evidence.";
        foreach (var word in own.Where(w => Judgements.Any(j => Stem(j) == Stem(w)) && !stems.Contains(Stem(w))))
            yield return $"\"{word}\" is not said by its evidence.";
        foreach (var (i, name) in own.Index().Where(w => w.Item.Any(char.IsUpper)))
        {
            var mayOpen = i == 0 && (Joining.Contains(Stem(name)) || Openers.Contains(name));
            if (!stems.Contains(Stem(name)) && !called.Contains(name) && !mayOpen)
                yield return $"The name \"{name}\" is not in its evidence.";
        }

        foreach (var name in there.Where(w => w.Length > 1 && w.Skip(1).Any(char.IsUpper)).Distinct().Except(own))
            yield return $"The name \"{name}\" of its evidence is lost.";
        var telling = own.Where(w => Stem(w).Length > 3).Select(Stem).Distinct().ToList();
        var strange = telling.Where(w => !stems.Contains(w) && !called.Contains(w) && !Joining.Contains(w)).ToList();
        if (strange.Count > Math.Max(1, telling.Count / WordsOfItsOwn))
            yield return $"It says what its evidence does not: {string.Join(", ", strange.Take(5))}.";
    }

    private static List<string> Pieces(string text) => [.. Piece().Matches(text).Select(m => m.Value)];

    private static string Lower(string word) => word.ToLowerInvariant();

    private static bool IsNumber(string word) => word.Any(char.IsDigit) || Counts.Contains(Lower(word));

    private static int Denied(string text, List<string> words) =>
        words.Count(w => Denials.Contains(Lower(w))) + Regex.Count(text, "n['’]t\\b", RegexOptions.IgnoreCase);

    private static string Stem(string word)
    {
        var stem = Lower(word);
        foreach (var end in (string[])["ies", "ing", "ed", "es", "s", "ly", "e", "y"])
        {
            if (stem.EndsWith(end, StringComparison.Ordinal) && stem.Length >= end.Length + 4) return stem[..^end.Length];
        }

        return stem;
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*")]
    private static partial Regex Piece();
}
