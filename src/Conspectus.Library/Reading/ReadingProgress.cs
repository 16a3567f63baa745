namespace Conspectus.Library.Reading;

/// <summary>How far a topic has been read.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Done">How many of its papers are decided on.</param>
/// <param name="Total">How many papers it has.</param>
public sealed record ReadingProgress(int Topic, int Done, int Total);
