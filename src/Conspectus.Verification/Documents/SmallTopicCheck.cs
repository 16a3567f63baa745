using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Sentences;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>
/// Checks what is told of a subject that no topic is named for: its numbers are its own, and all of its papers are cited.
/// </summary>
internal sealed class SmallTopicCheck(Document document, Holdings library)
{
    private const int MostTold = 2;

    /// <summary>Checks an item.</summary>
    public void Check(Block block)
    {
        var (line, label) = (block.Passage.Line, block.Item!.Label);
        var entries = block.Entries.ToList();
        if (entries.Count > 1 && IsMeaning(entries[0], label)) entries.RemoveAt(0);
        if (entries is not [{ Kind: "facts" } counted, .. var rest] || FactCheck.Read(counted) is not { Form.Name: Forms.Small })
        {
            document.Fault(line, $"It does not begin with how many papers speak of \"{label}\".");
            return;
        }

        var subject = Marks.OfMarkdown(counted.Facts.First(f => f.Query == "smallSubject").Stated);
        if (!Tokens.SameButCase(subject, label)) document.Fault(line, $"It is called \"{label}\", but tells of \"{subject}\".");
        if (counted.Facts.Any(f => f.Query is "subjectPapers" or "subjectTopics" && f.Of != subject))
            document.Fault(line, $"\"{subject}\" stands with the number of another subject.");
        Home(line, counted, subject);
        Papers(line, counted, rest, subject);
    }

    // What the glossary says of the very term.
    private bool IsMeaning(EvidenceEntry entry, string label)
    {
        var term = library.Chosen.Explained.FirstOrDefault(t => t.Definition.Length > 0 && Folded.Of(t.Term) == Folded.Of(label));
        if (term is null) return false;
        if (entry.Kind == "quotation")
            return entry.Spans is [var span] && span.Paper == term.Key && span.Words == Marks.Whole(term.Definition);
        return entry.Kind == "facts" && FactCheck.Read(entry)?.Form.Name == Forms.Meaning && entry.Facts is [{ Query: "definition" } fact]
            && fact.Of == term.Term;
    }

    private void Home(int line, EvidenceEntry counted, string subject)
    {
        if (counted.Facts.FirstOrDefault(f => f.Query == "topicLabel") is not { } named) return;
        var about = library.Names.About(subject);
        var home = library.Topics.Level(TopicLevel.Topic).OrderByDescending(t => t.Papers.Count(about.Contains)).ThenBy(t => t.Id).First();
        if (named.Topic != home.Id) document.Fault(line, $"Most papers with \"{subject}\" are in \"{home.Label}\".");
        var mix = counted.Text[..named.Start].EndsWith("a mix of ", StringComparison.Ordinal);
        if (mix != MixtureLabel.Subjects(home.Label).Length > 0) document.Fault(line, $"\"{home.Label}\" is not told as what it is.");
    }

    private void Papers(int line, EvidenceEntry counted, List<EvidenceEntry> rest, string subject)
    {
        var left = library.Names.About(subject).Select(id => library.ById[id].Key).ToHashSet(StringComparer.Ordinal);
        if (rest.Exists(e => e.Kind != "claim")) document.Fault(line, "It is no sentence for a smaller topic.");
        foreach (var key in rest.Append(counted).SelectMany(e => e.Cites).Where(k => !left.Remove(k)))
            document.Fault(line, $"{key} does not speak of \"{subject}\", or stands there twice.");

        if (rest.Count(e => e.Kind == "claim") > MostTold) document.Fault(line, "More is told than of any smaller topic.");
        if (left.Count > 0)
            document.Fault(line, $"{string.Join(", ", left.Order(StringComparer.Ordinal).Take(3))} of \"{subject}\" not cited.");
    }
}
