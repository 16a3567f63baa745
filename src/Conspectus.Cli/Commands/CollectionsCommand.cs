using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Reading;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus collections [show | add | remove | rename | describe | delete]</c></summary>
internal static class CollectionsCommand
{
    private const string NextStep = "'conspectus collections' lists them.";

    public static Command Create()
    {
        var command = new Command("collections", "List your collections of papers, show one, or change them.");
        command.Subcommands.Add(Show());
        command.Subcommands.Add(Put("add", "Put papers into a collection; where there is none of the name, it is made.", isIn: true));
        command.Subcommands.Add(Put("remove", "Take papers out of a collection.", isIn: false));
        command.Subcommands.Add(Rename());
        command.Subcommands.Add(Describe());
        command.Subcommands.Add(Delete());
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var all = await new ReaderCollections(library).ListAsync(reader, cancel).ConfigureAwait(false);
            if (session.Json)
            {
                Answer.Json<IReadOnlyList<CollectionAnswer>>([.. all.Select(CollectionAnswer.Of)]);
                return ExitCode.Success;
            }

            foreach (var (one, papers) in all)
                Answer.Line($"{one.Name}  ({Count(papers)}){(one.About.Length > 0 ? "  " + one.About.ReplaceLineEndings(" ") : "")}");
            if (all.Count == 0) Messages.Line("There are no collections. 'conspectus collections add NAME PAPER' makes one.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Show()
    {
        var name = Name();
        var command = new Command("show", "List the papers of a collection.");
        command.Arguments.Add(name);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var collections = new ReaderCollections(library);
            var found = await FindAsync(collections, reader, result.GetValue(name)!, cancel).ConfigureAwait(false);
            var rows = await collections.PapersAsync(reader, found.Id, cancel).ConfigureAwait(false) ?? throw Gone(found.Name);
            if (session.Json)
            {
                Answer.Json<IReadOnlyList<CollectedPaperAnswer>>([.. rows.Select(CollectedPaperAnswer.Of)]);
                return ExitCode.Success;
            }

            foreach (var row in rows) Answer.Line($"{row.Paper.Id}  {row.Paper.Key}  {row.Paper.Title.Text}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Put(string verb, string description, bool isIn)
    {
        var name = Name();
        var papers = new Argument<string[]>("PAPER")
        {
            Description = "The papers' ids or citation keys.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<FileInfo>("--papers") { Description = "A file with more of them, one a line.", HelpName = "FILE" };
        var query = new Option<string>("--query")
        {
            Description = "All papers that a search finds with all its words, such as 'topic:bandits year:2023'.",
            HelpName = "QUERY",
        };
        var command = new Command(verb, description);
        command.Arguments.Add(name);
        command.Arguments.Add(papers);
        command.Options.Add(file);
        command.Options.Add(query);
        return Changing(command, async (library, collections, reader, result, cancel) =>
        {
            var named = result.GetValue(papers)!.Concat(result.GetValue(file) is { } list ? InputFile.ReadLines(list.FullName) : []);
            var ids = await IdsAsync(library, named, cancel).ConfigureAwait(false);
            if (result.GetValue(query) is { } text)
                ids.AddRange(await FoundAsync(library, reader, text, cancel).ConfigureAwait(false));
            if (isIn) return await collections.CollectAsync(reader, result.GetValue(name)!, "", ids, cancel).ConfigureAwait(false);
            var found = await FindAsync(collections, reader, result.GetValue(name)!, cancel).ConfigureAwait(false);
            return new(await collections.PutAsync(reader, found.Id, ids, false, cancel).ConfigureAwait(false));
        });
    }

    private static Command Rename()
    {
        var (name, to) = (Name(), new Argument<string>("NEW") { Description = "Its new name." });
        var command = new Command("rename", "Give a collection another name.");
        command.Arguments.Add(name);
        command.Arguments.Add(to);
        return Changing(command, async (_, collections, reader, result, cancel) =>
        {
            var found = await FindAsync(collections, reader, result.GetValue(name)!, cancel).ConfigureAwait(false);
            return await collections.ChangeAsync(reader, found with { Name = result.GetValue(to)! }, cancel).ConfigureAwait(false);
        });
    }

    private static Command Describe()
    {
        var (name, text) = (Name(), new Argument<string>("TEXT") { Description = "What it is for; empty takes the description off." });
        var command = new Command("describe", "Say what a collection is for.");
        command.Arguments.Add(name);
        command.Arguments.Add(text);
        return Changing(command, async (_, collections, reader, result, cancel) =>
        {
            var found = await FindAsync(collections, reader, result.GetValue(name)!, cancel).ConfigureAwait(false);
            return await collections.ChangeAsync(reader, found with { About = result.GetValue(text)! }, cancel).ConfigureAwait(false);
        });
    }

    private static Command Delete()
    {
        var name = Name();
        var command = new Command("delete", "Remove a collection; its papers, marks and notes stay, and undo brings it back.");
        command.Arguments.Add(name);
        return Changing(command, async (_, collections, reader, result, cancel) =>
        {
            var found = await FindAsync(collections, reader, result.GetValue(name)!, cancel).ConfigureAwait(false);
            return new(await collections.RemoveAsync(reader, found.Id, cancel).ConfigureAwait(false));
        });
    }

    private static Command Changing(
        Command command,
        Func<ILibrary, ReaderCollections, ReaderId, ParseResult, CancellationToken, ValueTask<CollectionOutcome>> change)
    {
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var outcome = await change(library, new ReaderCollections(library), reader, result, cancel).ConfigureAwait(false);
            if (outcome.Trouble is { } trouble) throw new ConspectusException(trouble, NextStep);
            var made = outcome.Change ?? throw Gone("");
            if (session.Json) Answer.Json(CollectionChangeAnswer.Of(made));
            else Messages.Line(Told(command.Name, made));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Told(string verb, CollectionChange made) => (verb, made.Changed) switch
    {
        (_, false) => "Nothing was changed.",
        ("add", _) => $"{Count(made.Papers.Count)} put into “{made.Collection.Name}”.",
        ("remove", _) => $"{Count(made.Papers.Count)} taken out of “{made.Collection.Name}”.",
        ("delete", _) => $"“{made.Collection.Name}” is removed; its papers stay.",
        _ => $"“{made.Collection.Name}” is changed.",
    };

    /// <summary>The collection of a name or id.</summary>
    /// <exception cref="ConspectusException">There is none.</exception>
    internal static async ValueTask<PaperSet> FindAsync(
        ReaderCollections collections, ReaderId reader, string name, CancellationToken cancel) =>
        (await collections.FindAsync(reader, name, cancel).ConfigureAwait(false))?.Collection ?? throw Gone(name);

    private static async ValueTask<List<string>> IdsAsync(ILibrary library, IEnumerable<string> named, CancellationToken cancel)
    {
        var ids = new List<string>();
        foreach (var name in named)
        {
            var paper = await library.Papers.FindAsync(name, cancel).ConfigureAwait(false)
                ?? throw new ConspectusException(
                    $"There is no paper {name}.", "'conspectus papers' lists the papers with their ids and keys.");
            ids.Add(paper.Id);
        }

        return ids;
    }

    // Those with all the words: what is merely close in meaning has no end.
    private static async ValueTask<IEnumerable<string>> FoundAsync(
        ILibrary library, ReaderId reader, string text, CancellationToken cancel)
    {
        var query = new PaperQuery { Text = text, Limit = int.MaxValue };
        var page = await library.Papers.QueryAsync(reader, query, cancel).ConfigureAwait(false);
        return page.Rows.Where(r => r.Match?.Complete != false).Select(r => r.Paper.Id);
    }

    private static ConspectusException Gone(string name) => new($"There is no collection “{name}”.", NextStep);

    private static string Count(int papers) => papers == 1 ? "1 paper" : $"{papers} papers";

    private static Argument<string> Name() => new("NAME") { Description = "The collection's name, in whichever case, or its id." };
}
