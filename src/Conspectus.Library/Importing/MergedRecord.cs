using Conspectus.Core.Identity;

namespace Conspectus.Library.Importing;

/// <summary>A record that an import took for a paper which other records had made.</summary>
/// <param name="Id">What the merge goes by in this library, as long as it stands; never given twice.</param>
/// <param name="PaperId">The paper.</param>
/// <param name="Reason">Why the record was taken for it.</param>
/// <param name="Source">The path or address of the source that lists the record.</param>
/// <param name="Kind">The kind of that source.</param>
/// <param name="At">When the import began.</param>
/// <param name="Title">The record's own title, as plain text.</param>
/// <param name="Authors">The names of its authors.</param>
/// <param name="SourceId">The source's identifier of it, or empty.</param>
public sealed record MergedRecord(
    string Id, string PaperId, MatchReason Reason, string Source, string Kind, DateTimeOffset At, string Title,
    IReadOnlyList<string> Authors, string SourceId);
