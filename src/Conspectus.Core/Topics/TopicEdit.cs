namespace Conspectus.Core.Topics;

/// <summary>
/// What a reader changed in the topics that an analysis found. An edit is applied to every later analysis too: topics keep their ids.
/// </summary>
/// <param name="Topic">The id of the topic that it changes.</param>
public abstract record TopicEdit(int Topic)
{
    /// <summary>The most characters a topic's name may have.</summary>
    public const int LongestName = 120;

    /// <summary>A name on one line: blanks and control characters at the ends are cut, others become one blank.</summary>
    public static string CleanName(string name) =>
        string.Join(' ', new string([.. name.Select(c => char.IsControl(c) ? ' ' : c)])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The edit with ids for the topics that it makes, and the highest id used then.</summary>
    /// <param name="highest">The highest id a topic ever had.</param>
    public virtual (TopicEdit Edit, int Highest) Numbered(int highest) => (this, highest);
}
