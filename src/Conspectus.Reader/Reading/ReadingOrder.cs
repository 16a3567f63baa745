using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Reading;

using Library = Conspectus.Library.Library;

/// <summary>The order in which papers are offered: topic after topic as they stand in the chapters, the most typical first.</summary>
internal static class ReadingOrder
{
    /// <summary>The ids of the papers of a topic of any level, or of the whole library.</summary>
    /// <remarks>Before the analysis there are no topics: the library's own order then.</remarks>
    public static IReadOnlyList<string> Of(Library library, TopicTree topics, Topic? within)
    {
        if (topics.All.Count == 0) return library.Papers.Query(new PaperQuery { Limit = int.MaxValue }).Rows.Select(r => r.Paper.Id).ToList();
        return within switch
        {
            null => Topics(topics).SelectMany(t => t.Papers).ToList(),
            { Level: TopicLevel.Chapter } => topics.Children(within).SelectMany(t => t.Papers).ToList(),
            _ => within.Papers,
        };
    }

    /// <summary>The topics of level <see cref="TopicLevel.Topic"/>, chapter by chapter.</summary>
    public static IEnumerable<Topic> Topics(TopicTree topics) => topics.Level(TopicLevel.Chapter).SelectMany(topics.Children);
}
