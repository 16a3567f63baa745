using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Writes a topic's list of papers: those the reader chose, or else its orals and spotlights.</summary>
internal sealed class PapersOfInterest(ArticleOptions options, ChosenPapers chosen, ClaimShelf claims, Anchors anchors)
{
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <summary>Whether a paper's claims are kept for its own item.</summary>
    public bool WillList(string paperId) => _listed.Contains(paperId) || chosen.Contains(paperId);

    /// <summary>Picks a topic's papers, before its themes are written, and later writes them.</summary>
    /// <returns>Writes the section; null if there is nothing to list.</returns>
    public Func<Section?> Reserve(Topic topic)
    {
        var picked = chosen.Among(topic.Papers);
        var listed = picked.Count > 0 ? picked : StandIns(topic);
        _listed.UnionWith(listed);
        var kind = picked.Count > 0 ? "Interesting papers" : "Orals and spotlights";
        return () => Write($"[{topic.Label}] {kind}", topic.Hue, listed);
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
        .Where(id => claims.Paper(id)?.Decision >= Decision.Spotlight && claims.Untold(id).Any(c => !c.Follows && c.Strength >= 2))
        .OrderByDescending(id => claims.Paper(id)!.Decision).Take(options.StandIns)];

    private Item Item(Paper paper)
    {
        var note = NoteText.Read(chosen.Note(paper.Id), paper.Id);
        return note.Count > 0 ? new Item("", paper, []) { Note = note } : new Item("", paper, Claims(paper.Id));
    }

    private List<Sentence> Claims(string paperId)
    {
        var main = claims.Untold(paperId).FirstOrDefault(c => !c.Follows);
        if (main is null) return [];
        var follow = claims.Untold(paperId).FirstOrDefault(c => c.Follows && c.Evidence.Start > main.Evidence.Start);
        return follow is null ? [claims.Tell(main)] : [claims.Tell(main), claims.Tell(follow)];
    }
}
