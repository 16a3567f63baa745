using Conspectus.Analysis;
using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Topics;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Analyzing;

/// <summary>Turns the groups of a run, which know documents by row, into topics, which know papers by id; and back.</summary>
internal static class TopicNumbering
{
    /// <summary>The stored topics as groups of the papers as they are now; null before the first analysis.</summary>
    public static EarlierGroups? Earlier(TopicTree before, IReadOnlyList<Paper> papers)
    {
        if (before.All.Count == 0) return null;
        var rows = papers.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        return new EarlierGroups(Level(TopicLevel.Chapter), Level(TopicLevel.Topic), Level(TopicLevel.Theme));

        EarlierLevel Level(TopicLevel level)
        {
            var groups = Enumerable.Repeat(-1, papers.Count).ToArray();
            foreach (var (number, topic) in before.Level(level).Index())
            {
                foreach (var paper in topic.Papers)
                {
                    if (rows.TryGetValue(paper, out var row)) groups[row] = number;
                }
            }

            return new EarlierLevel(groups, before.Level(level).Select(t => t.Label).ToList());
        }
    }

    /// <summary>
    /// The topics: chapters, then topics, then themes. One that continues an earlier one has its number, and a chapter its hue; others get
    /// numbers above <paramref name="highest"/>,
    /// and the lowest hues that are free.
    /// </summary>
    public static TopicTree Create(AnalysisRun run, IReadOnlyList<Paper> papers, TopicTree before, int highest, int exemplars)
    {
        var chapterIds = Numbers(run.Chapters, TopicLevel.Chapter);
        var topicIds = Numbers(run.Topics, TopicLevel.Topic);
        var themeIds = Numbers(run.Themes, TopicLevel.Theme);
        var kept = run.Chapters.Select((_, i) => before.Find(chapterIds[i])?.Hue).ToList();
        var free = new Queue<int>(Enumerable.Range(0, 2 * kept.Count).Where(h => !kept.Contains(h)));
        var hues = kept.Select(h => h ?? free.Dequeue()).ToList();
        return new TopicTree([
            .. run.Chapters.Select((c, i) => ToTopic(c, chapterIds[i], TopicLevel.Chapter, null, hues[i])),
            .. run.Topics.Select((t, i) => ToTopic(t, topicIds[i], TopicLevel.Topic, chapterIds[t.Parent], hues[t.Parent])),
            .. run.Themes.Select((t, i) =>
                ToTopic(t, themeIds[i], TopicLevel.Theme, topicIds[t.Parent], hues[run.Topics[t.Parent].Parent])),
        ]);

        List<int> Numbers(IReadOnlyList<LabeledGroup> groups, TopicLevel level)
        {
            var earlier = before.Level(level).ToList();
            return groups.Select(g => g.Earlier is { } e ? earlier[e].Id : ++highest).ToList();
        }

        Topic ToTopic(LabeledGroup group, int id, TopicLevel level, int? parent, int hue)
        {
            var ids = group.Members.Select(m => papers[m].Id).ToList();
            return new Topic(id, group.Label, level, parent, hue, group.Terms, ids.Take(exemplars).ToList(), ids, group.Stability);
        }
    }

    /// <summary>Each paper's place, in library order.</summary>
    public static IReadOnlyList<PaperPlace> Places(AnalysisRun run, IReadOnlyList<Paper> papers, TopicTree tree)
    {
        var themeOf = tree.Level(TopicLevel.Theme).SelectMany(t => t.Papers.Select(p => (p, t))).ToDictionary(x => x.p, x => x.t);
        var topics = tree.Level(TopicLevel.Topic).ToList();
        return papers.Select((paper, i) =>
        {
            var theme = themeOf[paper.Id];
            var topic = tree.Parent(theme)!;
            var (second, margin) = (run.SecondChoices[i].Group, run.SecondChoices[i].Margin);
            return new PaperPlace(
                paper.Id, run.Layout[2 * i], run.Layout[(2 * i) + 1], topic.Parent!.Value, topic.Id, theme.Id,
                second < 0 ? null : topics[second].Id, margin, KindOfPaper.Of(paper), run.MapTrust[i]);
        }).ToList();
    }
}
