using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Tex;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Sentences;

/// <summary>Checks sentences that retell or quote a sentence of an abstract.</summary>
internal sealed partial class ClaimCheck(Holdings library)
{
    private readonly Dictionary<(string Text, string Source), string> _judged = [];

    /// <summary>What does not hold of the sentence.</summary>
    public IEnumerable<string> Faults(EvidenceEntry entry)
    {
        if (entry.Facts.Count > 0) yield return "It is drawn from an abstract, but answers queries too.";
        if (entry.Spans is not [var span])
        {
            yield return "It is drawn from one sentence of an abstract, but the evidence does not name one.";
            yield break;
        }

        if (entry.Cites is not [var key] || key != span.Paper) yield return $"It is drawn from {span.Paper}, but does not cite it alone.";
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

        if (Judge(entry, paper, words) is { Length: > 0 } fault) yield return fault;
    }

    private string Judge(EvidenceEntry entry, Paper paper, string words)
    {
        if (_judged.TryGetValue((entry.Text, words), out var known)) return known;
        var fault = Fault(entry, paper, words.Trim());
        // A word that a hyphen parts at the end of a line may be told as it stands there: whether it is one word is a guess.
        if (fault.Length > 0 && Parted().IsMatch(words) && Fault(entry, paper, White().Replace(words.Trim(), " ")).Length == 0) fault = "";
        _judged.Add((entry.Text, words), fault);
        return fault;
    }

    private static string Fault(EvidenceEntry entry, Paper paper, string words)
    {
        var plain = White().Replace(TexDocument.Parse(words).ToText(), " ").Trim();
        return (entry.Kind == "quotation" ? Quoted(entry.Plain, paper, plain) : Retold(entry.Plain, paper, plain)) ?? "";
    }

    private static string? Quoted(string text, Paper paper, string source)
    {
        var end = $"” {Marks.Cite(paper.Key)}";
        if (!text.StartsWith('“') || !text.EndsWith(end, StringComparison.Ordinal))
            return "It is no quotation with its citation behind it.";
        var quoted = text[1..^end.Length];
        if (Tokens.Of(quoted).SequenceEqual(Tokens.Of(source))) return null;
        return $"It does not quote the abstract word for word: \"{Difference.Of(quoted, source)}\".";
    }

    private static string? Retold(string text, Paper paper, string source)
    {
        var end = $" {Marks.Cite(paper.Key)}.";
        if (!text.EndsWith(end, StringComparison.Ordinal)) return "It does not end on its citation.";
        return Retelling.Fault(text[..^end.Length], source, AuthorNames.Short(paper), paper.Authors.Count == 1);
    }

    [GeneratedRegex(@"\p{L}-[ \t]*\r?\n")]
    private static partial Regex Parted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
