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
            if (session.Json) Answer.Json(tree.All.Select(ToJson));
            else foreach (var chapter in tree.Level(TopicLevel.Chapter)) Tell(tree, chapter, 0);
            if (tree.All.Count == 0) Messages.Line("The library has not been analysed. Run 'conspectus analyze' first.");
            return ExitCode.Success;
        });
        return command;
    }

    private static object ToJson(Topic topic) => new
    {
        topic.Id,
        topic.Label,
        Level = topic.Level,
        topic.Parent,
        topic.Size,
        topic.Terms,
        topic.Exemplars,
        topic.Papers,
    };

    private static void Tell(TopicTree tree, Topic topic, int depth)
    {
        Answer.Line($"{new string(' ', 2 * depth)}{topic.Id,4}  {topic.Label} ({topic.Size})");
        foreach (var child in tree.Children(topic)) Tell(tree, child, depth + 1);
    }
}
