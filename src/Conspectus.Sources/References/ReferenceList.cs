using Conspectus.Core.Papers;

namespace Conspectus.Sources.References;

/// <summary>The works of somebody's own library or list.</summary>
/// <param name="Kind">The format: "BibTeX", "RIS", "CSL-JSON" or "plain list".</param>
/// <param name="References">The works in their order.</param>
/// <param name="Issues">What could not be used as it stood.</param>
public sealed record ReferenceList(string Kind, IReadOnlyList<Reference> References, IReadOnlyList<ImportIssue> Issues);
