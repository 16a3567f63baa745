using Conspectus.Core.Topics;
using Conspectus.Library;

namespace Conspectus.Workbench.Transferring;

/// <summary>The topics that readers have changed, with their names and papers: an edit names topics by numbers of one analysis.</summary>
internal static class EditedTopicList
{
    /// <summary>All of them, in the order of the topics; empty before the analysis.</summary>
    public static async ValueTask<IReadOnlyList<DocumentTopic>> OfAsync(ILibrary library, CancellationToken cancel)
    {
        var edits = (await library.TopicEdits.AllAsync(cancel).ConfigureAwait(false)).Where(e => e.InEffect).Select(e => e.Edit).ToList();
        if (edits.Count == 0) return [];
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var found = (await library.TopicEdits.ComputedAsync(cancel).ConfigureAwait(false)).All.ToDictionary(t => t.Id, t => t.Label);
        var pinned = edits.OfType<TopicPin>().Select(p => p.Topic).ToHashSet();
        var changed = edits.Select(e => Changed(e, tree)).OfType<int>().ToHashSet();
        return [.. tree.All.Where(t => changed.Contains(t.Id)).Select(t => new DocumentTopic(
            TopicLevels.Word(t.Level), t.Label, t.Papers, pinned.Contains(t.Id), found.GetValueOrDefault(t.Id)))];
    }

    // Papers that were moved to a theme are of the topic above it: which theme holds them is left to the analysis.
    private static int? Changed(TopicEdit edit, TopicTree tree) => edit switch
    {
        TopicMerge merge => merge.Into,
        TopicSplit split => split.NewTopic,
        PaperMove move => tree.Find(move.Topic) is { Level: TopicLevel.Theme } theme ? theme.Parent : move.Topic,
        _ => edit.Topic,
    };
}
