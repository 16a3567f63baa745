using Conspectus.Core.Topics;
using Conspectus.Library;
using static Conspectus.Workbench.Topics.TopicEditRefusal;

namespace Conspectus.Workbench.Topics;

/// <summary>
/// What a reader changes in the topics: names, which papers they hold, which are one. Every later analysis takes it over; the last edit can
/// be taken back as often as there is one.
/// </summary>
/// <param name="library">An analysed library.</param>
public sealed class TopicEditing(ILibrary library)
{
    /// <summary>The edits that stand, earliest first.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<StandingTopicEdit>> AllAsync(CancellationToken cancel)
    {
        var edits = await library.TopicEdits.AllAsync(cancel).ConfigureAwait(false);
        return edits.Count == 0 ? []
            : TopicEditWords.Of(await library.TopicEdits.ComputedAsync(cancel).ConfigureAwait(false), edits);
    }

    /// <summary>Gives a topic of any level another name.</summary>
    /// <param name="topic">The topic's id.</param>
    /// <param name="name">The name; what is more than a line becomes one.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    public async ValueTask<TopicEditResult> RenameAsync(int topic, string name, CancellationToken cancel)
    {
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        if (tree.Find(topic) is not { } found) return NoTopic(topic);
        var clean = TopicEdit.CleanName(name);
        if (clean == found.Label) return new(AlreadySo, $"“{clean}” is its name already.");
        return NameTrouble(tree, clean, found) ?? await AddAsync(new TopicRename(topic, clean), cancel).ConfigureAwait(false);
    }

    /// <summary>Moves papers to another topic, or to another theme.</summary>
    /// <param name="papers">Their ids or citation keys.</param>
    /// <param name="topic">The id of a topic or theme.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    public async ValueTask<TopicEditResult> MoveAsync(IReadOnlyList<string> papers, int topic, CancellationToken cancel)
    {
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        if (tree.Find(topic) is not { } target) return NoTopic(topic);
        if (target.Level == TopicLevel.Chapter)
            return new(WrongLevel, $"“{target.Label}” is a chapter: papers are moved to one of its topics.");
        var (ids, missing) = await IdsAsync(papers, cancel).ConfigureAwait(false);
        if (missing is not null) return missing;
        List<string> coming = [.. ids.Except(target.Papers)];
        return coming.Count == 0
            ? new(AlreadySo, $"“{target.Label}” has {(ids.Count == 1 ? "this paper" : "these papers")} already.")
            : await AddAsync(new PaperMove(coming, topic), cancel).ConfigureAwait(false);
    }

    /// <summary>Makes a topic part of another of its level.</summary>
    /// <param name="topic">The id of the topic that ends.</param>
    /// <param name="into">The id of the other.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    public async ValueTask<TopicEditResult> MergeAsync(int topic, int into, CancellationToken cancel)
    {
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        if (tree.Find(topic) is not { } one) return NoTopic(topic);
        if (tree.Find(into) is not { } other) return NoTopic(into);
        if (topic == into) return new(AlreadySo, "These are one topic already.");
        return one.Level != other.Level
            ? new(
                WrongLevel, $"“{one.Label}” is a {Word(one)} and “{other.Label}” a {Word(other)}: only topics of one level can be merged.")
            : await AddAsync(new TopicMerge(topic, into), cancel).ConfigureAwait(false);
    }

    /// <summary>Makes some papers of a topic a topic of their own.</summary>
    /// <param name="topic">The topic's id.</param>
    /// <param name="name">The new topic's name.</param>
    /// <param name="papers">Their ids or citation keys.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    public async ValueTask<TopicEditResult> SplitAsync(int topic, string name, IReadOnlyList<string> papers, CancellationToken cancel)
    {
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        if (tree.Find(topic) is not { } source) return NoTopic(topic);
        if (source.Level != TopicLevel.Topic) return OnlyTopics(source, "split");
        var clean = TopicEdit.CleanName(name);
        if (NameTrouble(tree, clean, source, isNew: true) is { } trouble) return trouble;
        if (papers.Count == 0) return new(WrongPapers, "No paper was named.");
        var (ids, missing) = await IdsAsync(papers, cancel).ConfigureAwait(false);
        if (missing is not null) return missing;
        if (ids.Except(source.Papers).FirstOrDefault() is { } foreign)
            return new(WrongPapers, $"The paper {foreign} is not in “{source.Label}”.");
        return ids.Count == source.Size
            ? new(WrongPapers, $"These are all papers of “{source.Label}”: nothing would be left of it.")
            : await AddAsync(new TopicSplit(topic, clean, ids), cancel).ConfigureAwait(false);
    }

    /// <summary>Lets a topic keep its name and the papers that it has now, whatever a later analysis says.</summary>
    /// <param name="topic">The topic's id.</param>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    public async ValueTask<TopicEditResult> PinAsync(int topic, CancellationToken cancel)
    {
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        if (tree.Find(topic) is not { } found) return NoTopic(topic);
        if (found.Level != TopicLevel.Topic) return OnlyTopics(found, "pinned");
        var pinned = (await library.TopicEdits.AllAsync(cancel).ConfigureAwait(false)).Select(e => e.Edit).OfType<TopicPin>()
            .LastOrDefault(p => p.Topic == topic);
        return pinned is not null && pinned.Name == found.Label && found.Papers.All(pinned.Papers.ToHashSet().Contains)
            ? new(AlreadySo, $"“{found.Label}” is pinned already.")
            : await AddAsync(new TopicPin(topic, found.Label, found.Papers, found.Parent!.Value), cancel).ConfigureAwait(false);
    }

    /// <summary>Takes back the last edit that stands.</summary>
    /// <param name="cancel">Gives up; nothing is changed then.</param>
    public async ValueTask<TopicEditResult> UndoAsync(CancellationToken cancel)
    {
        var before = await AllAsync(cancel).ConfigureAwait(false);
        if (await library.TopicEdits.UndoAsync(cancel).ConfigureAwait(false) is not { } edit)
            return new(NothingToUndo, "There is no edit of a topic to take back.");
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        return new(None, $"Taken back: {(before.Count > 0 ? before[^1].Told : TopicEditWords.Kind(edit))}.", edit, tree.Find(edit.Topic));
    }

    private async ValueTask<TopicEditResult> AddAsync(TopicEdit edit, CancellationToken cancel)
    {
        // What was there a moment ago may be gone: another process edits or analyses as well.
        if (await library.TopicEdits.AddAsync(edit, cancel).ConfigureAwait(false) is not { } made)
            return new(NoSuchTopic, "The topics have changed meanwhile.");
        var told = await AllAsync(cancel).ConfigureAwait(false);
        var tree = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var shown = made switch
        {
            TopicMerge merge => merge.Into,
            TopicSplit split => split.NewTopic,
            _ => made.Topic,
        };
        return new(None, $"{told[^1].Told}.", made, tree.Find(shown));
    }

    private async ValueTask<(IReadOnlyList<string> Ids, TopicEditResult? Missing)> IdsAsync(
        IReadOnlyList<string> papers, CancellationToken cancel)
    {
        var known = (await library.Papers.GetAsync([.. papers.Distinct()], cancel).ConfigureAwait(false)).Select(p => p.Id).ToHashSet();
        var ids = new List<string>();
        foreach (var paper in papers)
        {
            if (known.Contains(paper)) ids.Add(paper);
            else if (await library.Papers.FindAsync(paper, cancel).ConfigureAwait(false) is { } byKey) ids.Add(byKey.Id);
            else return ([], new(NoSuchPaper, $"There is no paper {paper}."));
        }

        ids = [.. ids.Distinct()];
        var places = await library.Analysis.PlacesAsync(ids, cancel).ConfigureAwait(false);
        return ids.Find(id => !places.ContainsKey(id)) is { } late
            ? ([], new(NoSuchPaper, $"The paper {late} was not there at the last analysis."))
            : (ids, null);
    }

    private static TopicEditResult? NameTrouble(TopicTree tree, string name, Topic topic, bool isNew = false)
    {
        if (name.Length == 0) return new(BadName, "The name is empty.");
        if (name.Length > TopicEdit.LongestName) return new(BadName, $"The name has {name.Length} characters.");
        var namesake = tree.Level(topic.Level)
            .FirstOrDefault(t => (isNew || t.Id != topic.Id) && t.Label.Equals(name, StringComparison.OrdinalIgnoreCase));
        return namesake is null ? null : new(BadName, $"The {Word(topic)} {namesake.Id} is called “{namesake.Label}” already.");
    }

    private static TopicEditResult NoTopic(int id) => new(NoSuchTopic, $"There is no topic {id}.");

    private static TopicEditResult OnlyTopics(Topic topic, string done) =>
        new(WrongLevel, $"“{topic.Label}” is a {Word(topic)}: only topics can be {done}.");

    private static string Word(Topic topic) => TopicLevels.Word(topic.Level);
}
