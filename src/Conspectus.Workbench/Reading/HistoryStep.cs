namespace Conspectus.Workbench.Reading;

/// <summary>Something that the reader did, which can be taken back whole.</summary>
/// <param name="Id">The id of its first change, by which it is taken back.</param>
/// <param name="At">When, in the reader's time zone.</param>
/// <param name="What">What was done, in words: "liked", "note written", "tagged to cite".</param>
/// <param name="Papers">The papers, by id and title; none where a collection was renamed, described, or removed empty.</param>
public sealed record HistoryStep(string Id, DateTimeOffset At, string What, IReadOnlyList<(string Id, string Title)> Papers);
