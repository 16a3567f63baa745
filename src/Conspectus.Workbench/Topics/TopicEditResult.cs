using Conspectus.Core.Topics;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Topics;

/// <summary>What came of an edit of a topic.</summary>
/// <param name="Refusal">Why it was not made; <see cref="TopicEditRefusal.None"/> where it was.</param>
/// <param name="Told">What was done, or why not, as a sentence.</param>
/// <param name="Edit">The edit that was made or taken back; null where none was.</param>
/// <param name="Topic">The topic to look at then, as it is now; null where there is none.</param>
public sealed record TopicEditResult(TopicEditRefusal Refusal, string Told, TopicEdit? Edit = null, Topic? Topic = null)
{
    /// <summary>The answer for an edit that was made or taken back.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public TopicEditAnswer ToAnswer() => Edit is null
        ? throw new InvalidOperationException("A refusal is no answer.")
        : new(TopicEditWords.Kind(Edit), Told, Topic?.Id, Topic?.Label, Topic?.Size);

    /// <summary>What can be done about a refusal, in one sentence.</summary>
    public string NextStep => Refusal switch
    {
        TopicEditRefusal.NoSuchTopic =>
            "'conspectus topics' lists the topics with their numbers; without any, run 'conspectus analyze' first.",
        TopicEditRefusal.NoSuchPaper => "'conspectus papers' lists the papers; those imported since the last analysis have no topic yet.",
        TopicEditRefusal.WrongLevel => "'conspectus topics' shows the levels: chapters hold topics, topics hold themes.",
        TopicEditRefusal.BadName => $"Give a name of 1 to {TopicEdit.LongestName} characters that no other topic of the level has.",
        TopicEditRefusal.WrongPapers => "Name some of the topic's papers, not all.",
        _ => "Nothing was changed.",
    };
}
