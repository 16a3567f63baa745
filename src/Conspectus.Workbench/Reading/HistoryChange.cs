namespace Conspectus.Workbench.Reading;

/// <summary>A change of a paper or of a collection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Step">What it has in common with those that are taken back with it; its own id where it is alone.</param>
/// <param name="At">When it was made.</param>
/// <param name="Papers">The ids of the papers that it concerns.</param>
/// <param name="What">What was done, in words.</param>
internal sealed record HistoryChange(
    string Id, string Step, DateTimeOffset At, IReadOnlyList<string> Papers, IReadOnlyList<string> What);
