using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Reading;

/// <summary>The order in which papers are offered: topic after topic as they stand in the chapters, the most typical first.</summary>
public static class ReadingOrder
{
    /// <summary>The topics of level <see cref="TopicLevel.Topic"/>, chapter by chapter.</summary>
    public static IEnumerable<Topic> Topics(TopicTree topics) => topics.Level(TopicLevel.Chapter).SelectMany(topics.Children);

    /// <summary>The ids of the papers of a topic of any level, or of all topics.</summary>
    public static IReadOnlyList<string> Papers(TopicTree topics, Topic? within) => within switch
    {
        null => [.. Topics(topics).SelectMany(t => t.Papers)],
        { Level: TopicLevel.Chapter } => [.. topics.Children(within).SelectMany(t => t.Papers)],
        _ => within.Papers,
    };
}
