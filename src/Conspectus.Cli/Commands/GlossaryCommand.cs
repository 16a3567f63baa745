using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Glossary;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus glossary</c></summary>
internal static class GlossaryCommand
{
    public static Command Create()
    {
        var command = new Command("glossary", "List the terms and acronyms of the library with what they mean.");
        command.Subcommands.Add(CreateExtract());
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var glossary = await new GlossaryLookup(library, session.Threads).AllAsync(cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(glossary);
            else foreach (var entry in glossary) Tell(entry);
            if (glossary.Count == 0) Messages.Line("No term of the library is defined or known.");
            return ExitCode.Success;
        });
        return command;
    }

    private static void Tell(GlossaryEntryAnswer entry)
    {
        foreach (var (number, sense) in entry.Senses.Index())
        {
            var head = number == 0 ? $"{entry.Count,5}  {entry.Term,-12}" : new string(' ', 19);
            var meaning = sense.LongForm == entry.Term ? "" : $"  {sense.LongForm} ({sense.Papers})";
            Answer.Line($"{head}{meaning}{(sense.Definition is null ? "" : $"  {sense.Definition}")}");
        }
    }

    private static Command CreateExtract()
    {
        var command = new Command("extract", "Find the acronyms that any texts define, and what they stand for.");
        var file = new Argument<FileInfo>("FILE") { Description = "A file with a text a line." };
        command.Arguments.Add(file);
        command.SetAction(result =>
        {
            var found = AcronymExtraction.Of(InputFile.ReadTexts(result.GetValue(file)!.FullName));
            if (result.GetValue(GlobalOptions.Json))
            {
                Answer.Json(found);
            }
            else
            {
                foreach (var (number, text) in found.Index())
                {
                    foreach (var pair in text.Pairs) Answer.Line($"{number + 1,5}  {pair.ShortForm}  {pair.LongForm}");
                }
            }

            return ExitCode.Success;
        });
        return command;
    }
}
