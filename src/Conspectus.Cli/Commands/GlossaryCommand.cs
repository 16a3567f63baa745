using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Glossary;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus glossary</c></summary>
internal static class GlossaryCommand
{
    public static Command Create()
    {
        var command = new Command("glossary", "List the terms and acronyms of the library with what they mean.");
        command.Subcommands.Add(CreateExtract());
        return command;
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
