using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;

namespace Conspectus.Workbench.Topics;

/// <summary>Says what edits did.</summary>
internal static class TopicEditWords
{
    /// <summary>Each edit in words, with the names that topics had when it was made.</summary>
    /// <param name="computed">The topics without any edit.</param>
    /// <param name="edits">The edits that stand, earliest first.</param>
    internal static List<StandingTopicEdit> Of(TopicTree computed, IReadOnlyList<StandingEdit> edits)
    {
        var names = computed.All.ToDictionary(t => t.Id, t => t.Label);
        string Name(int topic) => names.TryGetValue(topic, out var name) ? $"“{name}”" : $"Topic {topic}";
        var told = new List<StandingTopicEdit>();
        foreach (var (edit, inEffect) in edits)
        {
            told.Add(new StandingTopicEdit(edit, inEffect, edit switch
            {
                TopicRename e => $"{Name(e.Topic)} renamed “{e.Name}”",
                PaperMove e => $"{Papers(e.Papers)} moved to {Name(e.Topic)}",
                TopicMerge e => $"{Name(e.Topic)} merged into {Name(e.Into)}",
                TopicSplit e => $"{Papers(e.Papers)} of {Name(e.Topic)} split off as “{e.Name}”",
                _ => $"{Name(edit.Topic)} pinned",
            }));
            if (edit is TopicRename rename) names[rename.Topic] = rename.Name;
            if (edit is TopicSplit split) names[split.NewTopic] = names[split.NewTheme] = split.Name;
            if (edit is TopicPin pin) names[pin.Topic] = pin.Name;
        }

        return told;
    }

    /// <summary>The kind of an edit in one word.</summary>
    internal static string Kind(TopicEdit edit) => edit switch
    {
        TopicRename => "rename",
        PaperMove => "move",
        TopicMerge => "merge",
        TopicSplit => "split",
        _ => "pin",
    };

    private static string Papers(IReadOnlyList<string> papers) => papers.Count == 1 ? "1 paper" : $"{papers.Count} papers";
}
