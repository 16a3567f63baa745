using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Topics;
using Conspectus.Workbench.Listing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus topics</c></summary>
internal static class TopicsCommand
{
    public static Command Create()
    {
        var command = new Command("topics", "List the chapters, topics and themes, or change them.");
        foreach (var edit in TopicEditCommands.Create()) command.Subcommands.Add(edit);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var listing = new LibraryListing(library);
            var tree = await listing.TreeAsync(cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(await listing.TopicsAsync(cancel).ConfigureAwait(false));
            else foreach (var chapter in tree.Level(TopicLevel.Chapter)) Tell(tree, chapter, 0);
            if (tree.All.Count == 0) Messages.Line("The library has not been analysed. Run 'conspectus analyze' first.");
            return ExitCode.Success;
        });
        return command;
    }

    private static void Tell(TopicTree tree, Topic topic, int depth)
    {
        var stability = topic.Stability is { } s ? $", stability {s:F2}" : "";
        Answer.Line($"{new string(' ', 2 * depth)}{topic.Id,4}  {topic.Label} ({topic.Size}{stability})");
        foreach (var child in tree.Children(topic)) Tell(tree, child, depth + 1);
    }
}
