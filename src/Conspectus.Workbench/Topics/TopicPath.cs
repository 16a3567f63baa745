using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Topics;

/// <summary>The topics that a paper lies in.</summary>
internal static class TopicPath
{
    /// <summary>Its chapter, topic and theme, in this order; empty without a place.</summary>
    public static IReadOnlyList<Topic> Of(TopicTree topics, PaperPlace? place) =>
        place is null ? [] : [.. new[] { place.Chapter, place.Topic, place.Theme }.Select(topics.Find).OfType<Topic>()];
}
