using Conspectus.Analysis;
using Conspectus.Analysis.Topics;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Analyzing;

/// <summary>Turns the groups of a run, which know documents by row, into topics, which know papers by id.</summary>
internal static class TopicNumbering
{
    /// <summary>The topics, numbered from 1: chapters, then topics, then themes.</summary>
    public static TopicTree Create(AnalysisRun run, IReadOnlyList<Paper> papers, int exemplars)
    {
        var topics = new List<Topic>();
        var firstTopic = run.Chapters.Count + 1;
        var firstTheme = firstTopic + run.Topics.Count;
        int Chapter(LabeledGroup topic) => topic.Parent;
        for (var i = 0; i < run.Chapters.Count; i++)
            topics.Add(ToTopic(run.Chapters[i], i + 1, TopicLevel.Chapter, null, i));
        for (var i = 0; i < run.Topics.Count; i++)
            topics.Add(ToTopic(run.Topics[i], firstTopic + i, TopicLevel.Topic, Chapter(run.Topics[i]) + 1, Chapter(run.Topics[i])));
        for (var i = 0; i < run.Themes.Count; i++)
            topics.Add(ToTopic(run.Themes[i], firstTheme + i, TopicLevel.Theme, firstTopic + run.Themes[i].Parent, Chapter(run.Topics[run.Themes[i].Parent])));
        return new TopicTree(topics);

        Topic ToTopic(LabeledGroup group, int id, TopicLevel level, int? parent, int hue)
        {
            var ids = group.Members.Select(m => papers[m].Id).ToList();
            return new Topic(id, group.Label, level, parent, hue, group.Terms, ids.Take(exemplars).ToList(), ids);
        }
    }

    /// <summary>Each paper's place, in library order.</summary>
    public static IReadOnlyList<PaperPlace> Places(AnalysisRun run, IReadOnlyList<Paper> papers, TopicTree tree)
    {
        var themeOf = tree.Level(TopicLevel.Theme).SelectMany(t => t.Papers.Select(p => (p, t))).ToDictionary(x => x.p, x => x.t);
        return papers.Select((paper, i) =>
        {
            var theme = themeOf[paper.Id];
            var topic = tree.Parent(theme)!;
            return new PaperPlace(paper.Id, run.Layout[2 * i], run.Layout[(2 * i) + 1], topic.Parent!.Value, topic.Id, theme.Id, run.MapTrust[i]);
        }).ToList();
    }
}
