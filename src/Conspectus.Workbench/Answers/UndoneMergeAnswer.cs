namespace Conspectus.Workbench.Answers;

/// <summary>Two papers that were one.</summary>
/// <param name="Id">The paper that kept id, citation key, marks and notes.</param>
/// <param name="Title">Its title.</param>
/// <param name="RecordId">The paper that the record has become.</param>
/// <param name="RecordTitle">Its title.</param>
public sealed record UndoneMergeAnswer(string Id, string Title, string RecordId, string RecordTitle);
