namespace Conspectus.Core.Topics;

/// <summary>A topic that is being changed.</summary>
/// <param name="was">The topic as it was.</param>
internal sealed class DraftTopic(Topic was)
{
    private readonly List<string> _papers = [.. was.Papers];
    private readonly int _exemplars = was.Exemplars.Count;
    private List<string> _typical = [.. was.Exemplars];
    private bool _changed;

    internal int Id => was.Id;

    internal TopicLevel Level => was.Level;

    internal string Label { get; set; } = was.Label;

    internal int? Parent { get; set; } = was.Parent;

    internal int Hue { get; set; } = was.Hue;

    internal IReadOnlyList<string> Terms { get; set; } = was.Terms;

    internal IReadOnlyList<string> Papers => _papers;

    /// <summary>Takes papers out; what was next in order takes the place of exemplars that leave.</summary>
    internal void Remove(HashSet<string> papers)
    {
        if (_papers.RemoveAll(papers.Contains) == 0) return;
        _typical.RemoveAll(papers.Contains);
        Fill();
    }

    /// <summary>Adds papers at the end: how typical they are is not known.</summary>
    internal void Append(IEnumerable<string> papers)
    {
        _papers.AddRange(papers);
        Fill();
    }

    /// <summary>Adds the papers of an equal, so that both orders are kept and the most typical of both come first.</summary>
    internal void Mix(IReadOnlyList<string> papers)
    {
        List<string> mixed =
            [.. Ranked(_papers, 0).Concat(Ranked(papers, 1)).OrderBy(p => p.Rank).ThenBy(p => p.Side).Select(p => p.Paper)];
        _papers.Clear();
        _papers.AddRange(mixed);
        _typical = [];
        Fill();
    }

    /// <summary>The topic as it is now.</summary>
    internal Topic ToTopic() => was with
    {
        Label = Label,
        Parent = Parent,
        Hue = Hue,
        Terms = Terms,
        Papers = _changed ? [.. _papers] : was.Papers,
        Exemplars = _changed ? [.. _typical] : was.Exemplars,
        Stability = _changed ? null : was.Stability,
    };

    private static IEnumerable<(string Paper, double Rank, int Side)> Ranked(IReadOnlyList<string> papers, int side) =>
        papers.Select((p, i) => (p, (i + 0.5) / papers.Count, side));

    private void Fill()
    {
        _changed = true;
        foreach (var paper in _papers)
        {
            if (_typical.Count >= _exemplars) break;
            if (!_typical.Contains(paper)) _typical.Add(paper);
        }
    }
}
