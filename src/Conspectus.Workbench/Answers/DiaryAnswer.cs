namespace Conspectus.Workbench.Answers;

/// <summary>What a reader has read, day by day, and which topics.</summary>
/// <param name="Days">The days on which something was recorded, earliest first.</param>
/// <param name="Papers">How many papers are decided on (any mark but unread).</param>
/// <param name="Minutes">The minutes of all days.</param>
/// <param name="MostNoted">The topics with the most notes, at most ten.</param>
/// <param name="NeverVisited">The topics of which no paper is marked, tagged or noted, the largest first.</param>
public sealed record DiaryAnswer(
    IReadOnlyList<DiaryDayAnswer> Days, int Papers, int Minutes, IReadOnlyList<DiaryTopicAnswer> MostNoted,
    IReadOnlyList<DiaryTopicAnswer> NeverVisited);
