using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Topics;

/// <summary>What the page of one topic of any level shows.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Topics">All topics.</param>
/// <param name="Exemplars">Its most typical papers.</param>
/// <param name="Parts">The topics one level down, each with its first papers.</param>
/// <param name="Related">The topics of the same level in which the papers nearest to its own lie, most first.</param>
/// <param name="AlsoClose">Papers of other topics that lie nearly as near to this one.</param>
/// <param name="Kinds">How many papers of each kind it has, most first.</param>
/// <param name="Papers">A page of its papers, most typical first.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Marks">How many of its papers have each mark.</param>
public sealed record TopicView(
    Topic Topic,
    TopicTree Topics,
    IReadOnlyList<PaperRow> Exemplars,
    IReadOnlyList<TopicPart> Parts,
    IReadOnlyList<RelatedTopic> Related,
    IReadOnlyList<PaperRow> AlsoClose,
    IReadOnlyList<(PaperKind Kind, int Count)> Kinds,
    IReadOnlyList<PaperRow> Papers,
    int Page,
    IReadOnlyDictionary<Mark, int> Marks)
{
    private const int PageSize = 30;
    private const int ExemplarsShown = 4;
    private const int PartPapersShown = 4;

    /// <summary>How many pages of papers there are.</summary>
    public int Pages => Math.Max(1, (Topic.Size + PageSize - 1) / PageSize);

    /// <summary>How many of its papers are decided on.</summary>
    public int Done => Marks.Where(m => m.Key != Mark.Unread).Sum(m => m.Value);

    /// <summary>The topics above it, from the chapter down.</summary>
    public IEnumerable<Topic> Above
    {
        get
        {
            var path = new Stack<Topic>();
            for (var topic = Topics.Parent(Topic); topic is not null; topic = Topics.Parent(topic)) path.Push(topic);
            return path;
        }
    }

    /// <summary>Reads the view from the library; null if there is no such topic.</summary>
    internal static TopicView? Find(Conspectus.Library.Library library, int id, int page)
    {
        var topics = library.Analysis.Topics();
        if (topics.Find(id) is not { } topic) return null;
        var states = library.Reading.All().ToDictionary(s => s.PaperId);
        var topicOf = topics.Level(TopicLevel.Topic).SelectMany(t => t.Papers, (t, paper) => (paper, t.Id)).ToDictionary(p => p.paper, p => p.Id);
        page = Math.Clamp(page, 1, Math.Max(1, (topic.Size + PageSize - 1) / PageSize));
        return new TopicView(
            topic,
            topics,
            Rows(topic.Exemplars.Take(ExemplarsShown)),
            topics.Children(topic).Select(child => new TopicPart(child, Rows(child.Papers.Take(PartPapersShown)))).ToList(),
            RelatedTopic.Find(library, topics, topic),
            Rows(library.Analysis.Between(topic.Id, Topic.AlsoCloseShown).Select(p => p.PaperId)),
            library.Analysis.Kinds(topic),
            Rows(topic.Papers.Skip((page - 1) * PageSize).Take(PageSize)),
            page,
            topic.Papers.Select(p => states.GetValueOrDefault(p)?.Mark ?? Mark.Unread).CountBy(m => m).ToDictionary());

        List<PaperRow> Rows(IEnumerable<string> ids) => library.Papers.Get(ids.ToList()).Select(paper =>
        {
            var state = states.GetValueOrDefault(paper.Id);
            return new PaperRow(paper, state?.Mark ?? Mark.Unread, state?.Note.Length > 0, topicOf.TryGetValue(paper.Id, out var of) ? of : null, 0);
        }).ToList();
    }
}
