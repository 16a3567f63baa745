namespace Conspectus.Library.Importing;

/// <summary>An import that was completed.</summary>
/// <param name="Source">What it read.</param>
/// <param name="At">When.</param>
/// <param name="Counts">What it did.</param>
public sealed record ImportRecord(SourceStamp Source, DateTimeOffset At, ImportCounts Counts);
