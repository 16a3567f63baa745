namespace Conspectus.Core.Topics;

/// <summary>
/// Another name for a topic of any level. Where a chapter is a single topic, or a topic a single theme, and both have one name,
/// they go on having one.
/// </summary>
/// <param name="Topic">The topic.</param>
/// <param name="Name">Its name.</param>
public sealed record TopicRename(int Topic, string Name) : TopicEdit(Topic);
