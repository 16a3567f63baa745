using Conspectus.Core.Topics;

namespace Conspectus.Core.Tests.Topics;

/// <summary>Papers "0", "1" and so on in chapters 1 and 2, of two topics each (11, 12, 21, 22), of two themes each (111, 112 …).</summary>
internal static class TopicSample
{
    internal const int Papers = 24;

    private static readonly int[] Topics = [11, 12, 21, 22];

    /// <summary>Each theme has three papers; a paper's second choice is the next topic.</summary>
    internal static IReadOnlyList<PaperPlace> Places { get; } =
    [
        .. Enumerable.Range(0, Papers).Select(i =>
        {
            var topic = Topics[i / 6];
            return new PaperPlace(
                $"{i}", i / 24f, -i / 24f, topic / 10, topic, (10 * topic) + 1 + (i / 3 % 2), Topics[((i / 6) + 1) % 4],
                i % 2 == 0 ? 0.25f : 1);
        }),
    ];

    internal static TopicTree Tree { get; } = new(
    [
        .. new[] { 1, 2 }.Select(c => One(c, TopicLevel.Chapter, null, p => p.Chapter)),
        .. Topics.Select(t => One(t, TopicLevel.Topic, t / 10, p => p.Topic)),
        .. Topics.SelectMany(t => new[] { (10 * t) + 1, (10 * t) + 2 }).Select(t => One(t, TopicLevel.Theme, t / 10, p => p.Theme)),
    ]);

    private static Topic One(int id, TopicLevel level, int? parent, Func<PaperPlace, int> of)
    {
        string[] papers = [.. Places.Where(p => of(p) == id).Select(p => p.PaperId)];
        var hue = int.Parse($"{id}"[..1], System.Globalization.CultureInfo.InvariantCulture) - 1;
        return new Topic(
            id, $"{level} {id}", level, parent, hue, [$"term {id}"], papers[..2], papers, level == TopicLevel.Topic ? 0.5f : null);
    }
}
