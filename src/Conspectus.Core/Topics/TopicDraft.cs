namespace Conspectus.Core.Topics;

/// <summary>Topics and places that are being changed, together, so that they never contradict one another.</summary>
internal sealed class TopicDraft
{
    private readonly List<DraftTopic> _topics;
    private readonly Dictionary<int, DraftTopic> _byId;
    private readonly PaperPlace[] _places;
    private readonly Dictionary<string, int> _rows;

    internal TopicDraft(TopicTree topics, IReadOnlyList<PaperPlace> places)
    {
        _topics = [.. topics.All.Select(t => new DraftTopic(t))];
        _byId = _topics.ToDictionary(t => t.Id);
        _places = [.. places];
        _rows = places.Index().ToDictionary(p => p.Item.PaperId, p => p.Index);
    }

    /// <summary>The topic with an id, or null.</summary>
    internal DraftTopic? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>The topics one level below, in order.</summary>
    internal List<DraftTopic> Children(int id) => _topics.FindAll(t => t.Parent == id);

    /// <summary>The places of those papers that have one, each once, in the order given.</summary>
    internal List<PaperPlace> PlacesOf(IEnumerable<string> papers) =>
        [.. papers.Distinct().Where(_rows.ContainsKey).Select(p => _places[_rows[p]])];

    /// <summary>Adds a topic without papers after another; at the end where there is none.</summary>
    internal void Insert(Topic topic, DraftTopic? after)
    {
        var added = new DraftTopic(topic);
        _topics.Insert(after is null ? _topics.Count : _topics.IndexOf(after) + 1, added);
        _byId.Add(topic.Id, added);
    }

    /// <summary>Puts a topic, with all below it, under another parent as the last there; its papers' places stay.</summary>
    internal void Hang(DraftTopic topic, DraftTopic parent)
    {
        var last = Children(parent.Id).LastOrDefault();
        topic.Parent = parent.Id;
        Paint(topic, parent.Hue);
        if (last is null) return;
        _topics.Remove(topic);
        _topics.Insert(_topics.IndexOf(last) + 1, topic);
    }

    /// <summary>Puts papers into themes and what is above these; topics that lose their last paper go.</summary>
    /// <param name="papers">The papers' places and their themes.</param>
    /// <param name="mix">Whether they are as typical as those that are there; otherwise they come last.</param>
    /// <param name="second">The second choice of a paper that leaves its topic.</param>
    internal void Put(
        IReadOnlyList<(PaperPlace Place, DraftTopic Theme)> papers, bool mix, Func<PaperPlace, int, (int? Topic, float Margin)> second)
    {
        var moved = papers.Select(p => (p.Place, To: Under(p.Place, p.Theme))).ToList();
        Move(moved, p => p.Theme, mix);
        Move(moved, p => p.Topic, mix);
        Move(moved, p => p.Chapter, mix);
        foreach (var (place, to) in moved)
        {
            var (next, margin) = to.Topic == place.Topic ? (place.Second, place.Margin) : second(place, to.Topic);
            _places[_rows[place.PaperId]] = to with { Second = next, Margin = margin };
        }

        foreach (var id in moved.SelectMany(m => new[] { m.Place.Theme, m.Place.Topic, m.Place.Chapter }).Distinct()
            .OrderByDescending(id => Find(id)?.Level)) DropIfEmpty(id);
    }

    /// <summary>Makes one topic the second choice wherever another was.</summary>
    internal void ReplaceSecond(int old, int by)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i].Second == old) _places[i] = _places[i] with { Second = by };
        }
    }

    /// <summary>The topics as they are now.</summary>
    internal TopicTree Tree() => new([.. _topics.Select(t => t.ToTopic())]);

    /// <summary>The places as they are now; a second choice that is gone, or has become the first, is none.</summary>
    internal IReadOnlyList<PaperPlace> Places() =>
        [.. _places.Select(p => p.Second is { } s && (s == p.Topic || Find(s) is null) ? p with { Second = null, Margin = 1 } : p)];

    private PaperPlace Under(PaperPlace place, DraftTopic theme) =>
        place with { Theme = theme.Id, Topic = theme.Parent!.Value, Chapter = Find(theme.Parent.Value)!.Parent!.Value };

    private void Move(List<(PaperPlace Place, PaperPlace To)> moved, Func<PaperPlace, int> level, bool mix)
    {
        var leaving = moved.FindAll(m => level(m.Place) != level(m.To));
        foreach (var group in leaving.GroupBy(m => level(m.Place)))
            Find(group.Key)?.Remove([.. group.Select(m => m.Place.PaperId)]);
        foreach (var group in leaving.GroupBy(m => level(m.To)))
        {
            List<string> papers = [.. group.Select(m => m.Place.PaperId)];
            if (mix) Find(group.Key)!.Mix(papers);
            else Find(group.Key)!.Append(papers);
        }
    }

    private void DropIfEmpty(int id)
    {
        if (Find(id) is not { Papers.Count: 0 } topic || Children(id).Count > 0) return;
        _topics.Remove(topic);
        _byId.Remove(id);
    }

    private void Paint(DraftTopic topic, int hue)
    {
        topic.Hue = hue;
        foreach (var child in Children(topic.Id)) Paint(child, hue);
    }
}
