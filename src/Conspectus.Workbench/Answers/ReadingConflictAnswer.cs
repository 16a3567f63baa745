namespace Conspectus.Workbench.Answers;

/// <summary>Something that was changed in two places, neither of which knew of the other.</summary>
/// <param name="Paper">The paper's id; empty where it is no paper.</param>
/// <param name="Title">The paper's title, the name of the interest, collection, search or topic, or the place in the article.</param>
/// <param name="What">"mark", "note", "tags", "interest", "collection", "search", "topic" or "article".</param>
/// <param name="Here">What stood here.</param>
/// <param name="There">What stood there.</param>
/// <param name="Now">What stands now.</param>
public sealed record ReadingConflictAnswer(string Paper, string Title, string What, string Here, string There, string Now);
