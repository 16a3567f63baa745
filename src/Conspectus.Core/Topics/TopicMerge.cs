namespace Conspectus.Core.Topics;

/// <summary>A topic that is no other than another of its level. Its topics one level down go over as they are.</summary>
/// <param name="Topic">The topic that ends.</param>
/// <param name="Into">The topic that takes its papers.</param>
public sealed record TopicMerge(int Topic, int Into) : TopicEdit(Topic);
