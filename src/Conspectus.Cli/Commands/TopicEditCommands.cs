using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Workbench.Topics;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus topics rename | move | merge | split | pin | undo</c></summary>
internal static class TopicEditCommands
{
    public static IEnumerable<Command> Create() => [Rename(), Move(), Merge(), Split(), Pin(), Undo()];

    private static Command Rename()
    {
        var (topic, name) = (Topic("ID", "The topic's number."), Text("NAME", "Its new name."));
        return Edit("rename", "Give a chapter, topic or theme another name.", [topic, name],
            (edits, r, cancel) => edits.RenameAsync(r.GetValue(topic), r.GetValue(name)!, cancel));
    }

    private static Command Move()
    {
        var (paper, topic) = (Text("PAPER", "The paper's id or citation key."), Topic("TOPIC", "The number of a topic or theme."));
        return Edit("move", "Move a paper to another topic.", [paper, topic],
            (edits, r, cancel) => edits.MoveAsync([r.GetValue(paper)!], r.GetValue(topic), cancel));
    }

    private static Command Merge()
    {
        var one = Topic("ID", "The number of the topic that ends.");
        var into = Topic("INTO", "The number of the topic that takes its papers.");
        return Edit("merge", "Make a topic part of another of its level.", [one, into],
            (edits, r, cancel) => edits.MergeAsync(r.GetValue(one), r.GetValue(into), cancel));
    }

    private static Command Split()
    {
        var (topic, name) = (Topic("TOPIC", "The topic's number."), Text("NAME", "The new topic's name."));
        var papers = new Option<FileInfo>("--papers")
        {
            Description = "A file with the ids or citation keys of the papers to split off, one a line.",
            HelpName = "FILE",
            Required = true,
        };
        var command = Edit("split", "Make some papers of a topic a topic of their own.", [topic, name], (edits, r, cancel) =>
            edits.SplitAsync(r.GetValue(topic), r.GetValue(name)!, InputFile.ReadLines(r.GetValue(papers)!.FullName), cancel));
        command.Options.Add(papers);
        return command;
    }

    private static Command Pin()
    {
        var topic = Topic("ID", "The topic's number.");
        return Edit("pin", "Let a topic keep its name and papers at every later analysis.", [topic],
            (edits, r, cancel) => edits.PinAsync(r.GetValue(topic), cancel));
    }

    private static Command Undo() =>
        Edit("undo", "Take back the last edit of a topic.", [], (edits, _, cancel) => edits.UndoAsync(cancel));

    private static Command Edit(
        string name, string description, Argument[] arguments,
        Func<TopicEditing, ParseResult, CancellationToken, ValueTask<TopicEditResult>> edit)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments) command.Arguments.Add(argument);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var made = await edit(new TopicEditing(library), result, cancel).ConfigureAwait(false);
            if (made.Refusal != TopicEditRefusal.None) throw new ConspectusException(made.Told, made.NextStep);
            if (session.Json) Answer.Json(made.ToAnswer());
            else Messages.Line(made.Told);
            return ExitCode.Success;
        });
        return command;
    }

    private static Argument<int> Topic(string name, string description)
    {
        var topic = new Argument<int>(name) { Description = description };
        topic.Demand($"{name} takes a topic's number, as 'conspectus topics' shows it.");
        return topic;
    }

    private static Argument<string> Text(string name, string description) => new(name) { Description = description };
}
