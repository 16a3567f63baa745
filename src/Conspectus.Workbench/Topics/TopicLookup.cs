using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Analysis;

namespace Conspectus.Workbench.Topics;

/// <summary>Finds topics.</summary>
/// <param name="library">The library.</param>
public sealed class TopicLookup(ILibrary library)
{
    private const int ExemplarsShown = 4;
    private const int PartPapersShown = 4;

    private readonly TopicEditing _editing = new(library);
    private readonly RelatedTopics _related = new(library);
    private readonly RevisionCache<IReadOnlyDictionary<int, IReadOnlyList<KindCount>>> _kinds =
        new(library, RevisionParts.Analysis, cancel => library.Analysis.KindsAsync(cancel));

    /// <summary>All topics; empty before the analysis.</summary>
    /// <param name="cancel">Stops the reading.</param>
    public ValueTask<TopicTree> AllAsync(CancellationToken cancel) => library.Analysis.TopicsAsync(cancel);

    /// <summary>The topic with an id; null if there is none. Cost: eight queries, however many papers.</summary>
    /// <param name="reader">Whose marks.</param>
    /// <param name="id">The topic's id.</param>
    /// <param name="page">Which page of its papers; one that is not there becomes the nearest that is.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<TopicSheet?> FindAsync(ReaderId reader, int id, int page, CancellationToken cancel)
    {
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        if (topics.Find(id) is not { } topic) return null;
        page = Math.Clamp(page, 1, TopicSheet.PagesOf(topic));

        var exemplars = topic.Exemplars.Take(ExemplarsShown).ToList();
        var parts = topics.Children(topic).Select(t => (Topic: t, Papers: t.Papers.Take(PartPapersShown).ToList())).ToList();
        var between = await library.Analysis.BetweenAsync(topic.Id, int.MaxValue, cancel).ConfigureAwait(false);
        var edits = await _editing.AllAsync(cancel).ConfigureAwait(false);
        var papers = topic.Papers.Skip((page - 1) * TopicSheet.PageSize).Take(TopicSheet.PageSize).ToList();
        var close = between.Take(Topic.AlsoCloseShown).Select(p => p.PaperId).ToList();

        var asked = exemplars.Concat(parts.SelectMany(p => p.Papers)).Concat(close).Concat(papers).Distinct().ToList();
        var found = (await library.Papers.RowsAsync(reader, asked, cancel).ConfigureAwait(false)).ToDictionary(r => r.Paper.Id);
        List<Library.Papers.PaperRow> Rows(List<string> ids) => [.. ids.Where(found.ContainsKey).Select(p => found[p])];

        var states = (await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false)).ToDictionary(s => s.PaperId, s => s.Mark);
        return new TopicSheet(
            topic,
            topics,
            Rows(exemplars),
            [.. parts.Select(p => new TopicPart(p.Topic, Rows(p.Papers)))],
            await _related.OfAsync(topics, topic, cancel).ConfigureAwait(false),
            Rows(close),
            await SharedAsync(topics, topic, between, cancel).ConfigureAwait(false),
            [.. edits.Where(e => e.InEffect && Concerns(e.Edit, topic.Id))],
            edits.Count > 0 ? edits[^1] : null,
            (await _kinds.GetAsync(cancel).ConfigureAwait(false)).Value.GetValueOrDefault(topic.Id, []),
            Rows(papers),
            page,
            topic.Papers.CountBy(p => states.GetValueOrDefault(p, Mark.Unread)).ToDictionary());
    }

    // Papers of this topic whose second choice is another, and the other way round.
    private async ValueTask<IReadOnlyList<SharedTopic>> SharedAsync(
        TopicTree topics, Topic topic, IReadOnlyList<PaperPlace> coming, CancellationToken cancel)
    {
        if (topic.Level != TopicLevel.Topic) return [];
        var own = await library.Analysis.PlacesAsync(topic.Papers, cancel).ConfigureAwait(false);
        var there = own.Values.Where(p => p.Second is not null && p.Margin <= PaperPlace.Between).CountBy(p => p.Second!.Value)
            .ToDictionary();
        var here = coming.CountBy(p => p.Topic).ToDictionary();
        return
        [
            .. there.Keys.Union(here.Keys).Select(topics.Find).OfType<Topic>()
                .Select(t => new SharedTopic(t, there.GetValueOrDefault(t.Id), here.GetValueOrDefault(t.Id)))
                .OrderByDescending(t => t.There + t.Here).ThenBy(t => t.Topic.Id),
        ];
    }

    private static bool Concerns(TopicEdit edit, int topic) => edit.Topic == topic || edit switch
    {
        TopicMerge merge => merge.Into == topic,
        TopicSplit split => split.NewTopic == topic || split.NewTheme == topic,
        _ => false,
    };
}
