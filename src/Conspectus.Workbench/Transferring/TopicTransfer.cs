using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Topics;

namespace Conspectus.Workbench.Transferring;

/// <summary>Makes the topics of a library as a reader has edited them elsewhere. Each edit can be taken back like any other.</summary>
/// <remarks>
/// A topic is known by its papers. Where the same topic was named otherwise here, its name stays and the difference is told.
/// </remarks>
internal sealed class TopicTransfer
{
    private readonly ILibrary _library;
    private readonly TopicEditing _editing;
    private readonly string _source;

    /// <param name="library">The library.</param>
    /// <param name="source">What the document is called, for issues.</param>
    public TopicTransfer(ILibrary library, string source) => (_library, _editing, _source) = (library, new TopicEditing(library), source);

    /// <summary>How many edits were made.</summary>
    public int Edits { get; private set; }

    /// <summary>What was named otherwise in both places.</summary>
    public List<ReadingConflictAnswer> Conflicts { get; } = [];

    /// <summary>What could not be taken over.</summary>
    public List<ImportIssue> Issues { get; } = [];

    /// <summary>Takes over the topics of a document.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="ids">The papers' ids here by their ids in the document.</param>
    /// <param name="cancel">Stops before the next edit.</param>
    public async ValueTask TakeAsync(IReadOnlyList<DocumentTopic> topics, IReadOnlyDictionary<string, string> ids, CancellationToken cancel)
    {
        foreach (var topic in topics)
        {
            var tree = await _library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
            var name = TopicEdit.CleanName(topic.Name);
            var placed = tree.Level(TopicLevel.Topic).SelectMany(t => t.Papers).ToHashSet(StringComparer.Ordinal);
            var here = topic.Papers.Select(p => ids.GetValueOrDefault(p)).OfType<string>();
            List<string> papers = [.. here.Where(placed.Contains).Distinct()];
            if (tree.All.Count == 0)
            {
                Report(name, "This library has no topics yet; run 'conspectus analyze', and take the record in again.");
                return;
            }

            if (name.Length is 0 or > TopicEdit.LongestName || papers.Count == 0)
                Report(name, "It has no name, or none of its papers has a topic here; it was left out.");
            else if (topic.Level == TopicLevels.Word(TopicLevel.Topic))
                await TopicAsync(tree, topic, name, papers, cancel).ConfigureAwait(false);
            else
                await NameAsync(tree, topic, name, papers, cancel).ConfigureAwait(false);
        }
    }

    private async ValueTask TopicAsync(TopicTree tree, DocumentTopic topic, string name, List<string> papers, CancellationToken cancel)
    {
        var wanted = papers.ToHashSet(StringComparer.Ordinal);
        var host = tree.Level(TopicLevel.Topic).OrderByDescending(t => t.Papers.Count(wanted.Contains)).First();
        var target = host.Id;
        if (host.Papers.All(wanted.Contains))
        {
            if (host.Label != name && !await RenameAsync(host, name, cancel).ConfigureAwait(false)) return;
        }
        else
        {
            var split = await MakeAsync(
                name, _editing.SplitAsync(host.Id, name, [.. host.Papers.Where(wanted.Contains)], cancel)).ConfigureAwait(false);
            if (split is null) return;
            target = split.Topic!.Id;
        }

        var now = await _library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var own = now.Find(target)!.Papers.ToHashSet(StringComparer.Ordinal);
        List<string> coming = [.. papers.Where(p => !own.Contains(p))];
        if (coming.Count > 0) await MakeAsync(name, _editing.MoveAsync(coming, target, cancel)).ConfigureAwait(false);
        if (topic.IsPinned) await MakeAsync(name, _editing.PinAsync(target, cancel)).ConfigureAwait(false);
    }

    // Of a chapter or a theme only the name can be taken over.
    private async ValueTask NameAsync(TopicTree tree, DocumentTopic topic, string name, List<string> papers, CancellationToken cancel)
    {
        var level = topic.Level == TopicLevels.Word(TopicLevel.Chapter) ? TopicLevel.Chapter : TopicLevel.Theme;
        var same = tree.Level(level).FirstOrDefault(t => t.Papers.ToHashSet().SetEquals(papers))
            ?? tree.Level(level).FirstOrDefault(t => t.Label == name || t.Label == topic.Found);
        if (same is null) Report(name, $"This library has no such {topic.Level}; its name was left out.");
        else if (same.Label != name) await RenameAsync(same, name, cancel).ConfigureAwait(false);
    }

    private async ValueTask<bool> RenameAsync(Topic topic, string name, CancellationToken cancel)
    {
        var found = await _library.TopicEdits.ComputedAsync(cancel).ConfigureAwait(false);
        if (found.Find(topic.Id) is not { } computed || computed.Label != topic.Label)
        {
            Conflicts.Add(new ReadingConflictAnswer("", topic.Label, "topic", topic.Label, name, topic.Label));
            return true;
        }

        return await MakeAsync(name, _editing.RenameAsync(topic.Id, name, cancel)).ConfigureAwait(false) is not null;
    }

    private async ValueTask<TopicEditResult?> MakeAsync(string name, ValueTask<TopicEditResult> editing)
    {
        var made = await editing.ConfigureAwait(false);
        if (made.Refusal == TopicEditRefusal.None)
        {
            Edits++;
            return made;
        }

        if (made.Refusal != TopicEditRefusal.AlreadySo) Report(name, made.Told);
        return null;
    }

    private void Report(string topic, string reason) => Issues.Add(new ImportIssue(_source, topic, "topics", reason));
}
