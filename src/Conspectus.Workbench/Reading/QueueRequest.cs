using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Reading;

/// <summary>What is read, and in which order.</summary>
/// <param name="Within">Which papers; its order, its offset and its limit do not count.</param>
/// <param name="Order">The order.</param>
/// <param name="Seed">What a shuffled order begins with.</param>
public sealed record QueueRequest(PaperQuery Within, QueueOrder Order, int Seed = 0)
{
    /// <summary>The interest that is read for, or null: what it likes comes first where papers are suggested, and marks count for
    /// it.</summary>
    public string? Interest { get; init; }

    /// <summary>The whole library, topic by topic.</summary>
    public static QueueRequest Everything { get; } = new(new PaperQuery(), QueueOrder.Topics);

    /// <summary>A topic of any level.</summary>
    public static QueueRequest Topic(int topic) => new(new PaperQuery { Topic = topic }, QueueOrder.Topics);
}
