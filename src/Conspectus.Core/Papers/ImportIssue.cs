namespace Conspectus.Core.Papers;

/// <summary>Something in a source that could not be used as it stood.</summary>
/// <param name="Source">The file or address.</param>
/// <param name="Record">The record, by its id or its position ("record 17"); empty when it concerns the whole source.</param>
/// <param name="Field">The field, such as "title"; empty when it concerns the whole record.</param>
/// <param name="Reason">What was wrong and what was done about it.</param>
public sealed record ImportIssue(string Source, string Record, string Field, string Reason);
