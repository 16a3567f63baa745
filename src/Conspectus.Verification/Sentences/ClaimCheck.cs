using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;
using Conspectus.Tex;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Sentences;

/// <summary>Checks sentences that retell or quote a sentence of an abstract.</summary>
internal sealed partial class ClaimCheck(Holdings library)
{
    private static readonly string[] Joints = [", while "];

    private readonly Dictionary<(string Text, string Source), string> _judged = [];

    /// <summary>What does not hold of the sentence.</summary>
    public IEnumerable<string> Faults(EvidenceEntry entry)
    {
        if (entry.Facts.Count > 0) yield return "It is drawn from an abstract, but answers queries too.";
        if (entry.Spans.Count == 0)
        {
            yield return "It is drawn from sentences of abstracts, but the evidence names none.";
            yield break;
        }

        var parts = Parts(entry).ToList();
        if (parts.Count != entry.Spans.Count)
        {
            yield return $"It has {parts.Count} citations for {entry.Spans.Count} sentences of abstracts.";
            yield break;
        }

        if (parts.Count > 1 && (entry.Kind != "claim" || entry.Spans.DistinctBy(s => s.Paper).Count() < parts.Count))
            yield return "It joins what cannot be joined.";
        foreach (var (i, span) in entry.Spans.Index())
        {
            foreach (var fault in Faults(entry, parts[i], isFirst: i == 0, span)) yield return fault;
        }
    }

    private IEnumerable<string> Faults(EvidenceEntry entry, string part, bool isFirst, EvidenceSpan span)
    {
        if (!part.EndsWith(Marks.Cite(span.Paper) + (isFirst && entry.Kind == "quotation" && part.EndsWith(Marks.Close) ? "" : "."),
            StringComparison.Ordinal))
            yield return $"It is drawn from {span.Paper}, but does not cite it alone.";
        if (!library.ByKey.TryGetValue(span.Paper, out var paper))
        {
            yield return $"It is drawn from {span.Paper}, which the library does not hold.";
            yield break;
        }

        var source = paper.Abstract.Source;
        if (span.Start < 0 || span.Length < 1 || span.Start > source.Length - span.Length)
        {
            yield return $"Its evidence lies outside of the abstract of {span.Paper}.";
            yield break;
        }

        var words = source.Substring(span.Start, span.Length);
        if (Marks.Whole(words) != span.Words)
            yield return $"The abstract of {span.Paper} does not have the words of its evidence at that place.";
        if (library.Sentence(paper, span.Start) is not { } sentence || sentence.Length != span.Length)
            yield return $"Its evidence is no whole sentence of the abstract of {span.Paper}.";
        else if (sentence.Role.ToString().ToLowerInvariant() is var role && role != span.Role)
            yield return $"Its evidence is called {span.Role}, but is {role} in the abstract.";

        if (Judge(entry, part, isFirst, paper, words) is { Length: > 0 } fault) yield return fault;
    }

    // What is told of each paper, its citation and a full stop behind it; what joins it to the one before is taken off.
    private static IEnumerable<string> Parts(EvidenceEntry entry)
    {
        var text = entry.Plain;
        if (entry.Kind == "quotation")
        {
            yield return text;
            yield break;
        }

        var at = 0;
        for (var end = text.IndexOf(Marks.Close); end >= 0; end = text.IndexOf(Marks.Close, at))
        {
            var isLast = text.IndexOf(Marks.Close, end + 1) < 0;
            var part = text[at..(isLast ? text.Length : end + 1)] + (isLast ? "" : ".");
            if (at > 0)
            {
                var joint = Joints.FirstOrDefault(j => part.StartsWith(j, StringComparison.Ordinal)) ?? "";
                part = part[joint.Length..];
            }

            yield return part;
            at = end + 1;
        }
    }

    private string Judge(EvidenceEntry entry, string part, bool isFirst, Paper paper, string words)
    {
        if (_judged.TryGetValue((part, words), out var known)) return known;
        var isQuoted = entry.Kind == "quotation";
        var fault = Fault(isQuoted, part, isFirst, paper, words.Trim());
        // A word that a hyphen parts at the end of a line may be told as it stands there: whether it is one word is a guess.
        if (fault.Length > 0 && Parted().IsMatch(words)
            && Fault(isQuoted, part, isFirst, paper, White().Replace(words.Trim(), " ")).Length == 0)
            fault = "";
        _judged.Add((part, words), fault);
        return fault;
    }

    private static string Fault(bool isQuoted, string part, bool isFirst, Paper paper, string words)
    {
        var plain = White().Replace(TexDocument.Parse(words).ToText(), " ").Trim();
        return (isQuoted ? Quoted(part, paper, plain) : Retold(part, isFirst, paper, plain)) ?? "";
    }

    private static string? Quoted(string text, Paper paper, string source)
    {
        var asked = $"” {(paper.Authors.Count == 1 ? "asks" : "ask")} {AuthorNames.Short(paper)} {Marks.Cite(paper.Key)}.";
        var end = text.EndsWith(asked, StringComparison.Ordinal) && source.EndsWith('?') ? asked : $"” {Marks.Cite(paper.Key)}";
        if (!text.StartsWith('“') || !text.EndsWith(end, StringComparison.Ordinal))
            return "It is no quotation with its citation behind it.";
        var quoted = text[1..^end.Length];
        if (Tokens.Of(quoted).SequenceEqual(Tokens.Of(source))) return null;
        return $"It does not quote the abstract word for word: \"{Difference.Of(quoted, source)}\".";
    }

    private static string? Retold(string text, bool isFirst, Paper paper, string source)
    {
        var end = $" {Marks.Cite(paper.Key)}.";
        if (!text.EndsWith(end, StringComparison.Ordinal)) return "It does not end on its citation.";
        var definitions = AcronymFinder.In(paper.Abstract.Text);
        var told = LongForms.Shorten(text[..^end.Length], definitions);
        return Retelling.Fault(told, LongForms.Shorten(source, definitions), AuthorNames.Short(paper), paper.Authors.Count == 1, isFirst);
    }

    [GeneratedRegex(@"\p{L}-[ \t]*\r?\n")]
    private static partial Regex Parted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
