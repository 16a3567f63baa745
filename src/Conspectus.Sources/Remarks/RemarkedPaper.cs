using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Sources.Remarks;

/// <summary>A paper of an exported list, with what its reader recorded about it.</summary>
/// <param name="Id">Its id in the library that it left, or its citation key where the format has no place for an id.</param>
/// <param name="Record">What it goes by: title, authors, edition, identifiers.</param>
/// <param name="Remarks">The mark, the tags and the note.</param>
public sealed record RemarkedPaper(string Id, Record Record, ReaderRemarks Remarks);
