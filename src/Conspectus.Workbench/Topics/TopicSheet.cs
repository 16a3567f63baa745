using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Topics;

/// <summary>One topic of any level, with a page of its papers.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Topics">All topics.</param>
/// <param name="Exemplars">Its most typical papers.</param>
/// <param name="Parts">The topics one level down, each with its first papers.</param>
/// <param name="Related">The topics of the same level in which the papers nearest to its own lie, most first.</param>
/// <param name="AlsoClose">Papers of other topics that lie nearly as near to this one.</param>
/// <param name="Shared">The topics with which it shares papers by their second choice, most first; none at other levels.</param>
/// <param name="Edits">The reader's edits that concern it, earliest first.</param>
/// <param name="LastEdit">The last edit of any topic, which can be taken back; null where none stands.</param>
/// <param name="Kinds">How many papers of each kind it has, most first.</param>
/// <param name="Papers">A page of its papers, most typical first.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Marks">How many of its papers have each mark; marks that none has are left out.</param>
public sealed record TopicSheet(
    Topic Topic,
    TopicTree Topics,
    IReadOnlyList<PaperRow> Exemplars,
    IReadOnlyList<TopicPart> Parts,
    IReadOnlyList<RelatedTopic> Related,
    IReadOnlyList<PaperRow> AlsoClose,
    IReadOnlyList<SharedTopic> Shared,
    IReadOnlyList<StandingTopicEdit> Edits,
    StandingTopicEdit? LastEdit,
    IReadOnlyList<KindCount> Kinds,
    IReadOnlyList<PaperRow> Papers,
    int Page,
    IReadOnlyDictionary<Mark, int> Marks)
{
    /// <summary>How many papers a page has.</summary>
    public const int PageSize = 30;

    /// <summary>Whether a reader pinned it.</summary>
    public bool IsPinned => Edits.Any(e => e.Edit is TopicPin);

    /// <summary>How many pages of papers there are; at least 1.</summary>
    public int Pages => PagesOf(Topic);

    /// <summary>How many of its papers are decided on.</summary>
    public int Done => Marks.Where(m => m.Key != Mark.Unread).Sum(m => m.Value);

    /// <summary>The topics above it, from the chapter down.</summary>
    public IReadOnlyList<Topic> Above
    {
        get
        {
            var path = new List<Topic>();
            for (var topic = Topics.Parent(Topic); topic is not null; topic = Topics.Parent(topic)) path.Insert(0, topic);
            return path;
        }
    }

    internal static int PagesOf(Topic topic) => Math.Max(1, (topic.Size + PageSize - 1) / PageSize);
}
