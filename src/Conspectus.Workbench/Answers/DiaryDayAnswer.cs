namespace Conspectus.Workbench.Answers;

/// <summary>A day of reading.</summary>
/// <param name="Day">The day in the reader's time zone: "2023-12-10".</param>
/// <param name="Read">How many papers were unread before it and are not since.</param>
/// <param name="Starred">How many papers got this mark on it, as the last of the day.</param>
/// <param name="Liked">Likewise.</param>
/// <param name="Seen">Likewise.</param>
/// <param name="Skipped">Likewise.</param>
/// <param name="Known">Likewise.</param>
/// <param name="Noted">How many papers have a note that was written or changed on it.</param>
/// <param name="Minutes">The time between changes, in whole minutes; pauses of more than ten minutes are not counted.</param>
public sealed record DiaryDayAnswer(
    string Day, int Read, int Starred, int Liked, int Seen, int Skipped, int Known, int Noted, int Minutes);
