namespace Conspectus.Workbench.Answers;

/// <summary>A topic in a diary.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Size">How many papers it has.</param>
/// <param name="Read">How many of them are decided on.</param>
/// <param name="Noted">How many of them have a note.</param>
public sealed record DiaryTopicAnswer(int Id, string Label, int Size, int Read, int Noted);
