using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Topics;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus topics</c></summary>
internal static class TopicsCommand
{
    public static Command Create()
    {
        var command = new Command("topics", "List the chapters, topics and themes.");
        command.SetAction(result =>
        {
            var session = Session.From(result);
            using var library = session.OpenExisting();
            var tree = library.Analysis.Topics();
            if (session.Json) Answer.Json(tree.All.Select(t => ToJson(t, library)));
            else foreach (var chapter in tree.Level(TopicLevel.Chapter)) Tell(tree, chapter, 0);
            if (tree.All.Count == 0) Messages.Line("The library has not been analysed. Run 'conspectus analyze' first.");
            return ExitCode.Success;
        });
        return command;
    }

    private static object ToJson(Topic topic, Library.Library library) => new
    {
        topic.Id,
        topic.Label,
        Level = topic.Level,
        topic.Parent,
        topic.Size,
        Stability = topic.Stability is { } s ? Math.Round(s, 3) : (double?)null,
        Kinds = library.Analysis.Kinds(topic).ToDictionary(k => PaperKinds.Word(k.Kind), k => k.Count),
        topic.Terms,
        topic.Exemplars,
        topic.Papers,
        AlsoClose = topic.Level == TopicLevel.Topic ? library.Analysis.Between(topic.Id, Topic.AlsoCloseShown).Select(p => p.PaperId) : [],
    };

    private static void Tell(TopicTree tree, Topic topic, int depth)
    {
        Answer.Line($"{new string(' ', 2 * depth)}{topic.Id,4}  {topic.Label} ({topic.Size}{(topic.Stability is { } s ? $", stability {s:F2}" : "")})");
        foreach (var child in tree.Children(topic)) Tell(tree, child, depth + 1);
    }
}
