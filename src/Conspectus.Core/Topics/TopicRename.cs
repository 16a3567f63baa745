namespace Conspectus.Core.Topics;

/// <summary>Another name for a topic of any level.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Name">Its name.</param>
public sealed record TopicRename(int Topic, string Name) : TopicEdit(Topic);
