namespace Conspectus.Workbench.Exporting;

/// <summary>What there is in a vault and how it is linked.</summary>
internal sealed class VaultIndex
{
    private const int FewestOfAuthor = 2;

    private readonly VaultNames _papers = new();
    private readonly VaultNames _topicNames = new();
    private readonly VaultNames _authorNames = new();
    private readonly Dictionary<string, VaultLink> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, VaultGroup> _topics = [];
    private readonly Dictionary<string, VaultGroup> _authors = new(StringComparer.Ordinal);

    /// <summary>The papers in their order.</summary>
    public List<VaultLink> Papers { get; } = [];

    /// <summary>The topics that have papers here, in the order of their first one.</summary>
    public IEnumerable<VaultGroup> Topics => _topics.Values;

    /// <summary>The authors of at least two papers, in the order of their first one.</summary>
    public IEnumerable<VaultGroup> Authors => _authors.Values.Where(a => a.Papers.Count >= FewestOfAuthor);

    /// <summary>Takes a paper in; a second time is no change.</summary>
    public void Add(ExportItem item)
    {
        var paper = item.Paper;
        if (_byId.ContainsKey(paper.Id)) return;
        var link = new VaultLink("papers", _papers.Of(paper.Key), paper.Title.Text);
        _byId[paper.Id] = link;
        Papers.Add(link);
        if (item.Topic is { } topic)
        {
            if (!_topics.TryGetValue(topic.Id, out var group))
                _topics[topic.Id] = group = new VaultGroup(new VaultLink("topics", _topicNames.Of(topic.Label), topic.Label), []);
            group.Papers.Add(link);
        }

        foreach (var name in paper.Authors.Select(a => a.Name).Distinct())
        {
            if (!_authors.TryGetValue(name, out var group))
                _authors[name] = group = new VaultGroup(new VaultLink("authors", _authorNames.Of(name), name), []);
            group.Papers.Add(link);
        }
    }

    /// <summary>The note of a paper, or null where it has none.</summary>
    public VaultLink? Paper(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The note of a topic, or null.</summary>
    public VaultLink? Topic(int? id) => id is { } number ? _topics.GetValueOrDefault(number)?.Link : null;

    /// <summary>The note of an author, or null where one paper only is theirs.</summary>
    public VaultLink? Author(string name) =>
        _authors.GetValueOrDefault(name) is { Papers.Count: >= FewestOfAuthor } group ? group.Link : null;
}
