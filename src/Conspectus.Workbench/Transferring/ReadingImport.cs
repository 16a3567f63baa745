using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Transferring;

/// <summary>Takes in what a reader recorded in another library, or in another copy of this one. Nothing of either is lost.</summary>
/// <remarks>
/// Where one side has only gone on from what the other knows, the later state stands. Where both have changed something without knowing of
/// each other, the newer mark stands, both notes are kept one below the other, and the tags and the collected papers of both are kept; each
/// such case is told. The change is one step that undo takes back; topics that were edited elsewhere are edited here, each edit one that
/// the topics' own undo takes back. Taking in the same record twice changes nothing the second time.
/// </remarks>
/// <param name="library">The library that takes it in.</param>
public sealed class ReadingImport(ILibrary library)
{
    /// <summary>Takes in a document.</summary>
    /// <param name="reader">Whose record it becomes part of.</param>
    /// <param name="source">What the document is called, for messages.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancel">Gives up; nothing is then taken in.</param>
    /// <exception cref="Core.ConspectusException">It has more tags than a library can have.</exception>
    public async ValueTask<ReadingImportAnswer> ImportAsync(
        ReaderId reader, string source, ReadingDocument document, CancellationToken cancel)
    {
        while (true)
        {
            var mine = await library.Reading.RecordAsync(reader, cancel).ConfigureAwait(false);
            var papers = await library.Papers.AllAsync(cancel).ConfigureAwait(false);
            var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
            var foreign = ForeignRecord.Of(source, document, mine, papers, topics);
            var merging = new RecordMerging(mine, foreign, papers.ToDictionary(p => p.Id, p => p.Title.Text, StringComparer.Ordinal));
            var merge = merging.Merge();
            // A mark that was given meanwhile makes another comparison necessary.
            if (!await library.Reading.MergeAsync(reader, merge, mine.Revision, cancel).ConfigureAwait(false)) continue;
            var transfer = new TopicTransfer(library, source);
            await transfer.TakeAsync(document.Topics ?? [], foreign.Ids, cancel).ConfigureAwait(false);
            return new ReadingImportAnswer(
                document.Papers.Count, foreign.Votes.Count, merge.Changes.Count, merge.Interests.Count, merge.Collections.Count,
                merge.Searches.Count, transfer.Edits, merge.Past.Count + merge.PastOfCollections.Count,
                [.. merging.Conflicts, .. transfer.Conflicts], foreign.Unmatched, [.. foreign.Issues, .. transfer.Issues]);
        }
    }
}
