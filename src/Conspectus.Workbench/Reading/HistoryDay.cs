namespace Conspectus.Workbench.Reading;

/// <summary>A day on which something was done that stands.</summary>
/// <param name="Day">The day in the reader's time zone.</param>
/// <param name="Papers">How many papers were marked, tagged, noted or collected.</param>
public sealed record HistoryDay(DateOnly Day, int Papers);
