namespace Conspectus.Library.Importing;

/// <summary>Two papers that were one.</summary>
/// <param name="PaperId">The paper that kept id, citation key and everything that readers recorded.</param>
/// <param name="RecordId">The paper that the record has become.</param>
public sealed record UndoneMerge(string PaperId, string RecordId);
