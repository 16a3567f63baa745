using Conspectus.Articles.Notes;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Writes a topic's list of papers: those the reader chose, or else its orals and spotlights.</summary>
internal sealed class PapersOfInterest(ArticleOptions options, ChosenPapers chosen, ClaimShelf claims, Anchors anchors)
{
    /// <summary>Whether a paper's claims are kept for its own item.</summary>
    public bool WillList(string paperId) => chosen.Contains(paperId);

    /// <summary>The section of a topic, or null if there is nothing to list.</summary>
    public Section? Write(Topic topic)
    {
        var picked = chosen.Among(topic.Papers);
        return picked.Count > 0
            ? Write($"[{topic.Label}] Interesting papers", topic.Hue, picked)
            : Write($"[{topic.Label}] Orals and spotlights", topic.Hue, StandIns(topic));
    }

    /// <summary>The chosen papers that no topic holds, or null if there are none.</summary>
    public Section? WriteUnplaced(ArticleInput input)
    {
        var placed = input.Topics.Level(TopicLevel.Chapter).SelectMany(t => t.Papers).ToHashSet(StringComparer.Ordinal);
        return Write("Interesting papers", null, chosen.Among(input.Papers.Select(p => p.Id).Where(id => !placed.Contains(id))));
    }

    private Section? Write(string title, int? hue, IReadOnlyList<string> papers)
    {
        var items = papers.Select(claims.Paper).OfType<Paper>().Select(Item).ToList();
        return items.Count == 0 ? null : new Section(anchors.For(title), title, hue, [], items, []);
    }

    private List<string> StandIns(Topic topic) => [.. topic.Papers
        .Where(id => claims.Paper(id)?.Decision >= Decision.Spotlight && claims.Untold(id).Any(c => !c.Follows && c.Strength >= 1))
        .OrderByDescending(id => claims.Paper(id)!.Decision).Take(options.StandIns)];

    private Item Item(Paper paper)
    {
        var note = NoteText.Read(chosen.Note(paper.Id), paper.Id);
        return new Item("", paper, note.Count > 0 ? note : Claims(paper.Id));
    }

    private List<Sentence> Claims(string paperId)
    {
        var main = claims.Untold(paperId).FirstOrDefault(c => !c.Follows);
        if (main is null) return [];
        var follow = claims.Untold(paperId).FirstOrDefault(c => c.Follows && c.Evidence.Start > main.Evidence.Start);
        return follow is null ? [claims.Tell(main)] : [claims.Tell(main), claims.Tell(follow)];
    }
}
