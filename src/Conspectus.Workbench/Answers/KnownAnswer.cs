using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Answers;

/// <summary>Which papers of the conference a reader knows already, by a list of works of theirs.</summary>
/// <param name="Kind">What the list was read as: "BibTeX", "RIS", "CSL-JSON" or "plain list".</param>
/// <param name="Read">How many works it names.</param>
/// <param name="Marked">How many papers were marked as known; 0 where they were only looked for.</param>
/// <param name="Matched">The works that are papers of the library, in the order of the list; one that is named twice stands once.</param>
/// <param name="Unmatched">The works that are none.</param>
/// <param name="Issues">What of the list could not be used as it stood.</param>
public sealed record KnownAnswer(
    string Kind, int Read, int Marked, IReadOnlyList<KnownPaperAnswer> Matched, IReadOnlyList<UnknownWorkAnswer> Unmatched,
    IReadOnlyList<ImportIssue> Issues);
