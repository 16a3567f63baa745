namespace Conspectus.Workbench.Answers;

/// <summary>A term in one edition.</summary>
/// <param name="Year">The edition's year.</param>
/// <param name="Papers">How many papers have the term.</param>
/// <param name="Share">Their share, 0 to 1.</param>
/// <param name="Low">The lower end of its 95% interval.</param>
/// <param name="High">The upper end.</param>
public sealed record TermEditionAnswer(int Year, int Papers, double Share, double Low, double High);
