using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Roles;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus roles FILE</c></summary>
internal static class RolesCommand
{
    public static Command Create()
    {
        var command = new Command("roles",
            "Tell what each sentence of abstracts does: background, objective, method, result or other.");
        var file = new Argument<FileInfo>("FILE") { Description = "A file with an abstract a line." };
        command.Arguments.Add(file);
        command.Does((result, cancel) =>
        {
            var workers = new Workers(result.GetValue(GlobalOptions.Threads), cancel);
            var abstracts = RoleReading.Of(InputFile.ReadTexts(result.GetValue(file)!.FullName), workers);
            if (result.GetValue(GlobalOptions.Json))
            {
                Answer.Json(abstracts);
                return Task.FromResult(ExitCode.Success);
            }

            foreach (var (number, read) in abstracts.Index())
            {
                foreach (var sentence in read.Sentences)
                    Answer.Line($"{number + 1,5}  {sentence.Role.ToString().ToLowerInvariant(),-10}  {sentence.Text}");
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
