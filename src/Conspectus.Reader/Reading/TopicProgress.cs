using Conspectus.Core.Topics;

namespace Conspectus.Reader.Reading;

/// <summary>How much of a topic has been read.</summary>
/// <param name="Topic">A topic of level <see cref="TopicLevel.Topic"/>.</param>
/// <param name="Done">How many of its papers are decided on.</param>
/// <param name="Total">How many papers it has.</param>
public sealed record TopicProgress(Topic Topic, int Done, int Total)
{
    /// <summary>Every topic's progress, chapter by chapter.</summary>
    internal static List<TopicProgress> Load(Conspectus.Library.Library library)
    {
        var progress = library.Reading.Progress();
        return ReadingOrder.Topics(library.Analysis.Topics()).Select(topic =>
        {
            var (done, total) = progress.TryGetValue(topic.Id, out var counts) ? counts : (0, topic.Size);
            return new TopicProgress(topic, done, total);
        }).ToList();
    }
}
