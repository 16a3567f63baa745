namespace Conspectus.Core.Topics;

/// <summary>
/// A topic that keeps its name and its papers, whatever a later analysis says; others may join it. One that a later analysis does not find
/// any more is made again, with its id.
/// </summary>
/// <param name="Topic">The topic, of level <see cref="TopicLevel.Topic"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Papers">The ids of its papers.</param>
/// <param name="Chapter">Its chapter.</param>
/// <param name="Theme">The id of its only theme where it has to be made again; 0 until it is numbered.</param>
public sealed record TopicPin(int Topic, string Name, IReadOnlyList<string> Papers, int Chapter, int Theme = 0) : TopicEdit(Topic)
{
    /// <inheritdoc/>
    public override (TopicEdit Edit, int Highest) Numbered(int highest) => (this with { Theme = highest + 1 }, highest + 1);
}
