using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Answers;

/// <summary>What was taken in of what a reader recorded elsewhere.</summary>
/// <param name="Papers">How many papers it names.</param>
/// <param name="Matched">How many of them the library has.</param>
/// <param name="Changed">How many papers have another mark, note, tag or vote for an interest than before.</param>
/// <param name="Interests">How many interests were added.</param>
/// <param name="Collections">How many collections were made, changed or removed.</param>
/// <param name="Searches">How many saved searches were added.</param>
/// <param name="TopicEdits">How many edits of topics were made.</param>
/// <param name="History">How many changes were added to the history.</param>
/// <param name="Conflicts">What was changed in both places, and what stands now.</param>
/// <param name="Unmatched">The papers that the library does not have; nothing of them was taken in.</param>
/// <param name="Issues">What could not be used as it stood.</param>
public sealed record ReadingImportAnswer(
    int Papers, int Matched, int Changed, int Interests, int Collections, int Searches, int TopicEdits, int History,
    IReadOnlyList<ReadingConflictAnswer> Conflicts,
    IReadOnlyList<UnknownWorkAnswer> Unmatched, IReadOnlyList<ImportIssue> Issues);
