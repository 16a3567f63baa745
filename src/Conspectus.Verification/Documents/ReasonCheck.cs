using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Sentences;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>Checks why a paper stands among those that are worth a look: the reason is its own, and true of it.</summary>
internal sealed partial class ReasonCheck(Document document, Holdings library)
{
    private const int MostBetween = 3;

    /// <summary>Checks the item of a paper.</summary>
    /// <param name="block">The item.</param>
    /// <param name="paper">The paper.</param>
    public void Check(Block block, Paper paper)
    {
        var line = block.Passage.Line;
        if (block.Entries is not [var reason, ..] || block.Entries.Count > 2 || block.Entries.Skip(1).Any(e => e.Kind != "claim"))
        {
            document.Fault(line, $"{paper.Key} has no reason to stand there, or more than one.");
            return;
        }

        var fault = reason.Kind switch
        {
            "quotation" => Quoted(reason, paper),
            "facts" when FactCheck.Read(reason) is { Form: { Place: FormPlace.Reason } form, Topics: var topics } =>
                Stated(form.Name, topics, reason, paper, block.Place.Topic!),
            _ => "It gives no reason to look at the paper.",
        };
        if (fault is not null) document.Fault(line, fault);
        if (reason.Kind != "facts" || FactCheck.Read(reason)?.Form.Name == Forms.Near) return;
        if (reason.Cites.Any(k => k != paper.Key)) document.Fault(line, $"It is not about {paper.Key}.");
    }

    private static string? Quoted(EvidenceEntry reason, Paper paper)
    {
        if (reason.Spans is not [var span] || span.Paper != paper.Key) return $"It does not quote {paper.Key}.";
        if (span.Role != "result") return "It quotes no finding.";
        return Surprise().IsMatch(span.Words) ? null : "It quotes a sentence without surprise.";
    }

    private string? Stated(string form, IReadOnlyList<int> topics, EvidenceEntry reason, Paper paper, Topic topic)
    {
        var facts = reason.Facts;
        var isHere = topics.All(t => t == topic.Id);
        return form switch
        {
            Forms.Prize => facts[0].Of == paper.Key ? null : "The award is that of another paper.",
            Forms.Near => Near(topics[0], reason, paper, topic),
            Forms.Coined => CoinedName.Of(paper) == facts[0].Of ? null : $"{paper.Key} does not call its work \"{facts[0].Of}\".",
            Forms.Alone => !isHere ? "Its numbers are not those of its topic."
                : QueryTable.ReadNumber(facts[0].Stated) != 1 || library.Kinds.GetValueOrDefault(paper.Id)?.ToString() != facts[0].Of
                    ? $"{paper.Key} is not the only one of its kind there."
                : null,
            Forms.First => First(Marks.OfMarkdown(facts[0].Stated), paper, topic),
            Forms.Between => Between(facts, paper, topic),
            _ => "It gives no reason to look at the paper.",
        };
    }

    private string? Near(int theme, EvidenceEntry reason, Paper paper, Topic topic)
    {
        if (library.Topics.Find(theme) is not { } near || near.Parent != topic.Id || !near.Papers.Contains(paper.Id))
            return $"{paper.Key} is not in that theme.";
        return reason.Cites is [var key] && key != paper.Key && library.ByKey.TryGetValue(key, out var liked) && library.IsLiked(liked.Id)
            && near.Papers.Contains(liked.Id) ? null : "What it cites is no paper of the theme that the reader liked.";
    }

    private string? First(string term, Paper paper, Topic topic)
    {
        if (!Folded.Holds(paper.Title.Text, term) || IsInsideNames(paper, term)) return $"{paper.Key} does not speak of \"{term}\".";
        return library.Editions.HoldingInTopic(term, topic.Id) == 1 ? null : $"{paper.Key} is not the first of its topic with \"{term}\".";
    }

    // A short name that stands only as a part of others, such as CLIP in CLIP-OGD.
    private static bool IsInsideNames(Paper paper, string term)
    {
        if (term.Contains(' ', StringComparison.Ordinal) || term.Count(char.IsUpper) < 2) return false;
        var name = Regex.Escape(term);
        return !Regex.IsMatch(
            $"{paper.Title.Text} {paper.Abstract.Text}",
            $@"(?<![\p{{L}}\p{{N}}]|[\p{{L}}\p{{N}}]-){name}s?(?![\p{{L}}\p{{N}}]|-\p{{Lu}})");
    }

    private string? Between(IReadOnlyList<EvidenceFact> facts, Paper paper, Topic topic)
    {
        var (one, other) = (facts[0].Of, facts[1].Of);
        if (facts[2].Of != $"{one} + {other}") return "The number is not that of papers with both subjects.";
        if (!Folded.Holds(paper.Title.Text, one) || !Folded.Holds(paper.Title.Text, other)) return $"{paper.Key} does not speak of both.";
        if (!topic.Label.Split(" and ").Contains(one)) return $"\"{one}\" is not the subject of its topic.";
        if (!library.Topics.Level(TopicLevel.Topic).Any(t => t.Label.Split(" and ").Contains(other) && t.Parent != topic.Parent))
            return $"\"{other}\" is the subject of no other chapter.";
        return QueryTable.ReadNumber(facts[2].Stated) <= MostBetween ? null : "Too many papers speak of both.";
    }

    [GeneratedRegex(
        @"\b(?:[Ss]urprising(?:ly)?|[Uu]nexpectedly|[Cc]ounter-?intuitive(?:ly)?|[Cc]ontrary to|[Cc]ontradict(?:s|ing)?|"
        + @"[Rr]efut(?:e|es|ing)|[Dd]isprov(?:e|es|ing)|[Mm]isconceptions?|"
        + @"[Cc]hallenges? the (?:common|prevailing|conventional|widely|popular|belief|notion)|"
        + @"(?:common|conventional|popular) (?:belief|wisdom))\b")]
    private static partial Regex Surprise();
}
