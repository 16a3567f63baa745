namespace Conspectus.Core.Topics;

/// <summary>What each kind of edit does to a draft.</summary>
internal static class TopicEditing
{
    /// <summary>Applies an edit; false, and nothing changed, where a topic or all papers of it are not there.</summary>
    internal static bool TryApply(TopicDraft draft, TopicEdit edit) => edit switch
    {
        TopicRename e => Rename(draft, e),
        PaperMove e => Move(draft, e.Papers, e.Topic),
        TopicMerge e => Merge(draft, e),
        TopicSplit e => Split(draft, e),
        TopicPin e => Pin(draft, e),
        _ => throw new ArgumentException($"There is no edit {edit.GetType().Name}.", nameof(edit)),
    };

    private static bool Rename(TopicDraft draft, TopicRename edit)
    {
        if (draft.Find(edit.Topic) is not { } topic) return false;
        // A chapter that is a single topic, or a topic that is a single theme, and has its name keeps having it.
        List<DraftTopic> one = [topic];
        while (draft.Children(one[^1].Id) is [var only] && only.Label == topic.Label) one.Add(only);
        while (one[0].Parent is { } id && draft.Children(id).Count == 1 && draft.Find(id) is { } above && above.Label == topic.Label)
            one.Insert(0, above);
        foreach (var same in one) same.Label = edit.Name;
        return true;
    }

    private static bool Move(TopicDraft draft, IReadOnlyList<string> papers, int to)
    {
        if (draft.Find(to) is not { Level: not TopicLevel.Chapter } target) return false;
        var places = draft.PlacesOf(papers);
        if (places.Count == 0) return false;
        if (target.Level == TopicLevel.Theme)
        {
            draft.Put([.. places.Where(p => p.Theme != to).Select(p => (p, target))], mix: false, Left);
            return true;
        }

        var middles = Middles(draft, to);
        if (middles.Count == 0) return false;
        draft.Put([.. places.Where(p => p.Topic != to).Select(p => (p, Nearest(middles, p)))], mix: false, Left);
        return true;
    }

    private static bool Merge(TopicDraft draft, TopicMerge edit)
    {
        if (draft.Find(edit.Topic) is not { } topic || draft.Find(edit.Into) is not { } into || topic == into || topic.Level != into.Level)
            return false;
        var papers = draft.PlacesOf(topic.Papers);
        if (papers.Count == 0) return false;
        if (topic.Level == TopicLevel.Theme)
        {
            draft.Put([.. papers.Select(p => (p, into))], mix: true, Left);
            return true;
        }

        foreach (var child in draft.Children(topic.Id)) draft.Hang(child, into);
        into.Terms = [.. into.Terms.Union(topic.Terms)];
        if (topic.Level == TopicLevel.Topic) draft.ReplaceSecond(topic.Id, into.Id);
        draft.Put([.. papers.Select(p => (p, draft.Find(p.Theme)!))], mix: true, (p, _) => (p.Second, p.Margin));
        return true;
    }

    private static bool Split(TopicDraft draft, TopicSplit edit)
    {
        var source = draft.Find(edit.Topic);
        HashSet<string> chosen = [.. edit.Papers];
        var papers = draft.PlacesOf((source?.Papers ?? []).Where(chosen.Contains).Concat(edit.Papers));
        if (papers.Count == 0 || draft.Find(edit.NewTopic) is not null) return false;
        return Gather(draft, edit.NewTopic, edit.NewTheme, edit.Name, papers, source?.Parent, source);
    }

    private static bool Pin(TopicDraft draft, TopicPin edit)
    {
        if (draft.Find(edit.Topic) is not { } topic)
            return draft.PlacesOf(edit.Papers) is { Count: > 0 } papers
                && Gather(draft, edit.Topic, edit.Theme, edit.Name, papers, edit.Chapter, null);
        if (topic.Level != TopicLevel.Topic) return false;
        topic.Label = edit.Name;
        Move(draft, edit.Papers, topic.Id);
        return true;
    }

    // A new topic with one theme; without its chapter it goes where most of its papers are.
    private static bool Gather(
        TopicDraft draft, int id, int theme, string name, List<PaperPlace> papers, int? chapter, DraftTopic? source)
    {
        var home = chapter is { } c && draft.Find(c) is { Level: TopicLevel.Chapter } own
            ? own
            : draft.Find(papers.CountBy(p => p.Chapter).OrderByDescending(p => p.Value).ThenBy(p => p.Key).First().Key);
        if (home is null || draft.Find(theme) is not null || theme == id) return false;
        var neighbor = source ?? draft.Children(home.Id).LastOrDefault();
        var part = neighbor is null ? null : draft.Children(neighbor.Id).LastOrDefault();
        var exemplars = papers.Take(neighbor?.ToTopic().Exemplars.Count ?? 0).Select(p => p.PaperId).ToList();
        Topic One(int number, TopicLevel level, int parent) => new(number, name, level, parent, home.Hue, [], exemplars, []);
        draft.Insert(One(id, TopicLevel.Topic, home.Id), neighbor);
        draft.Insert(One(theme, TopicLevel.Theme, id), part);
        var into = draft.Find(theme)!;
        draft.Put([.. papers.Select(p => (p, into))], mix: false, (p, _) => (p.Second, p.Margin));
        return true;
    }

    // The topic that a paper left is now its second choice. How near it is to the new one is known only if that was the second.
    private static (int? Topic, float Margin) Left(PaperPlace place, int to) =>
        (place.Topic, place.Second == to ? -place.Margin : -Math.Abs(place.Margin));

    private static List<(DraftTopic Theme, double X, double Y)> Middles(TopicDraft draft, int topic) =>
    [
        .. draft.Children(topic).Select(t => (Theme: t, Places: draft.PlacesOf(t.Papers))).Where(t => t.Places.Count > 0)
            .Select(t => (t.Theme, t.Places.Average(p => (double)p.X), t.Places.Average(p => (double)p.Y))),
    ];

    private static DraftTopic Nearest(List<(DraftTopic Theme, double X, double Y)> middles, PaperPlace place) =>
        middles.MinBy(m => ((m.X - place.X) * (m.X - place.X)) + ((m.Y - place.Y) * (m.Y - place.Y))).Theme;
}
