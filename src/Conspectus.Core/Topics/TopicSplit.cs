namespace Conspectus.Core.Topics;

/// <summary>Papers that are a topic of their own, in the chapter of the one they were in.</summary>
/// <param name="Topic">The topic that they were in.</param>
/// <param name="Name">The new topic's name.</param>
/// <param name="Papers">The ids of the papers.</param>
/// <param name="NewTopic">The new topic's id; 0 until it is numbered.</param>
/// <param name="NewTheme">The id of its only theme; 0 until it is numbered.</param>
public sealed record TopicSplit(int Topic, string Name, IReadOnlyList<string> Papers, int NewTopic = 0, int NewTheme = 0) : TopicEdit(Topic)
{
    /// <inheritdoc/>
    public override (TopicEdit Edit, int Highest) Numbered(int highest) =>
        (this with { NewTopic = highest + 1, NewTheme = highest + 2 }, highest + 2);
}
