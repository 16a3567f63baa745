namespace Conspectus.Library.Relational.Importing;

/// <summary>A merge as it is stored.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Ordinal">The paper.</param>
/// <param name="Kind">The kind of source that lists the record.</param>
/// <param name="Papers">The papers.</param>
internal sealed record StoredMerge(long Number, long Ordinal, string Kind, MergedPapers Papers);
