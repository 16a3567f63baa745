using Conspectus.Articles.Claims;
using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>
/// Writes a topic's lists of papers: those the reader chose or noted down something about, its orals and spotlights, and others that are
/// worth a look.
/// </summary>
internal sealed class PapersOfInterest(
    ArticleOptions options, ChosenPapers chosen, SuggestedPapers suggested, ClaimShelf claims, Anchors anchors)
{
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <summary>Whether a paper's claims are kept for its own item.</summary>
    public bool WillList(string paperId) => _listed.Contains(paperId) || chosen.Contains(paperId);

    /// <summary>Picks a topic's papers, before its themes are written, and later writes them.</summary>
    /// <returns>Writes the sections that there is something to list for.</returns>
    public Func<IReadOnlyList<Section>> Reserve(Topic topic)
    {
        var picked = chosen.Among(topic.Papers);
        var (orals, spotlights) = Prominent(topic);
        List<string> prominent = [.. orals, .. spotlights];
        var others = suggested.Of(topic, picked.Concat(prominent).ToHashSet(StringComparer.Ordinal));
        _listed.UnionWith(picked.Concat(prominent).Concat(others.Select(o => o.Paper.Id)));
        return () =>
        [
            .. new[]
            {
                Write($"[{topic.Label}] Interesting papers", topic.Hue, picked),
                Write($"[{topic.Label}] Orals", topic.Hue, orals),
                Write($"[{topic.Label}] Some spotlights", topic.Hue, spotlights),
                Make($"[{topic.Label}] Also worth a look", topic.Hue, [.. others.Select(o => Item(o.Paper, o.Reason))]),
            }.OfType<Section>(),
        ];
    }

    /// <summary>The chosen papers that no topic holds, or null if there are none.</summary>
    public Section? WriteUnplaced(ArticleInput input)
    {
        var placed = input.Topics.Level(TopicLevel.Chapter).SelectMany(t => t.Papers).ToHashSet(StringComparer.Ordinal);
        return Write("Interesting papers", null, chosen.Among(input.Papers.Select(p => p.Id).Where(id => !placed.Contains(id))));
    }

    private Section? Write(string title, int? hue, IReadOnlyList<string> papers) =>
        Make(title, hue, [.. papers.Select(claims.Paper).OfType<Paper>().Select(Item)]);

    private Section? Make(string title, int? hue, IReadOnlyList<Item> items) =>
        items.Count == 0 ? null : new Section(anchors.For(title), title, hue, [], items, []);

    // Every oral, whatever it says of itself, and some spotlights that say something of their own.
    private (List<string> Orals, List<string> Spotlights) Prominent(Topic topic)
    {
        var others = topic.Papers.Where(id => !chosen.Contains(id)).ToList();
        var orals = others.Where(id => claims.Paper(id)?.Decision == Decision.Oral);
        var spotlights = others.Where(id =>
            claims.Paper(id) is { Decision: Decision.Spotlight } paper
            && claims.Untold(id).Any(c => !c.Follows && c.IsClear && c.Strength >= 2 && c.Adds(paper.Title.Text)));
        return ([.. orals], [.. spotlights.Take(options.Spotlights)]);
    }

    private Item Item(Paper paper)
    {
        var note = NoteText.Read(chosen.Note(paper.Id), paper.Id);
        return note.Count > 0 ? new Item("", paper, []) { Note = note } : new Item("", paper, Claims(paper));
    }

    // Why it is there, and what it says besides.
    private Item Item(Paper paper, Sentence reason)
    {
        var isQuoted = reason.Evidence.Count > 0;
        var said = claims.Untold(paper.Id).Where(c => !c.Follows && !reason.Evidence.Contains(c.Evidence)
                && c.Kind != ClaimKind.Problem && (c.IsAlone || (!isQuoted && c.IsClear)))
            .OrderByDescending(c => c.IsAlone).FirstOrDefault();
        return new Item("", paper, said is null ? [reason] : [reason, .. claims.TellWhole(said, stated: false)]);
    }

    private IReadOnlyList<Sentence> Claims(Paper paper) => claims.TellPaper(paper.Id) is { Count: > 0 } told ? told
        : QuotedSentence.Finding(paper) is { } quoted ? [quoted.ToSentence()] : [];
}
