namespace Conspectus.Core.Topics;

/// <summary>All topics of a library, by level and parent.</summary>
public sealed class TopicTree
{
    private readonly Dictionary<int, Topic> _byId;
    private readonly ILookup<int, Topic> _children;

    /// <summary>Builds the tree.</summary>
    /// <param name="topics">All topics; the order is kept within each level.</param>
    /// <exception cref="ArgumentException">A topic names a parent that is not among <paramref name="topics"/>, or an id stands
    /// twice.</exception>
    public TopicTree(IReadOnlyList<Topic> topics)
    {
        All = topics;
        _byId = topics.ToDictionary(t => t.Id);
        if (topics.FirstOrDefault(t => t.Parent is { } p && !_byId.ContainsKey(p)) is { } orphan)
            throw new ArgumentException($"Topic {orphan.Id} names the parent {orphan.Parent}, which is not in the tree.", nameof(topics));
        _children = topics.Where(t => t.Parent is not null).ToLookup(t => t.Parent!.Value);
    }

    /// <summary>The tree of a library that has not been analysed.</summary>
    public static TopicTree Empty { get; } = new([]);

    /// <summary>Every topic of every level.</summary>
    public IReadOnlyList<Topic> All { get; }

    /// <summary>The same topics with some of the papers; those that none is left of are left out.</summary>
    /// <param name="keeps">Whether a paper, by its id, is kept.</param>
    public TopicTree Only(Func<string, bool> keeps) => new(
    [
        .. All.Select(t => t with { Exemplars = [.. t.Exemplars.Where(keeps)], Papers = [.. t.Papers.Where(keeps)] })
            .Where(t => t.Size > 0),
    ]);

    /// <summary>The topics of one level, in order.</summary>
    public IEnumerable<Topic> Level(TopicLevel level) => All.Where(t => t.Level == level);

    /// <summary>The topics one level below <paramref name="topic"/>, in order.</summary>
    public IEnumerable<Topic> Children(Topic topic) => _children[topic.Id];

    /// <summary>The topic with an id, or null.</summary>
    public Topic? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>The topic one level up, or null for a chapter.</summary>
    public Topic? Parent(Topic topic) => topic.Parent is { } p ? _byId[p] : null;
}
