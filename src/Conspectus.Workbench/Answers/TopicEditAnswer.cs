namespace Conspectus.Workbench.Answers;

/// <summary>An edit of a topic that was made or taken back.</summary>
/// <param name="Edit">"rename", "move", "merge", "split" or "pin".</param>
/// <param name="Told">What was done, as a sentence.</param>
/// <param name="Topic">The number of the topic to look at then, or null where it is not there.</param>
/// <param name="Label">Its name, or null.</param>
/// <param name="Size">How many papers it has, or null.</param>
public sealed record TopicEditAnswer(string Edit, string Told, int? Topic, string? Label, int? Size);
