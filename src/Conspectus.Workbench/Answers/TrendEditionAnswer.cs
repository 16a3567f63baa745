namespace Conspectus.Workbench.Answers;

/// <summary>An edition that trends are told over.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Papers">How many papers of it are in the library.</param>
/// <param name="Abstracts">How many of them have an abstract.</param>
/// <param name="Compared">Whether it is one of the latest editions, over which a rise or a fall is told.</param>
public sealed record TrendEditionAnswer(int Year, int Papers, int Abstracts, bool Compared);
