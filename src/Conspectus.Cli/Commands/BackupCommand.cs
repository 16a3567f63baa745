using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus backup FILE</c></summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var command = new Command("backup", "Write a whole copy of the library into a new file, also while it is in use.");
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist." };
        command.Arguments.Add(file);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var path = Path.GetFullPath(result.GetValue(file)!);
            await library.BackUpAsync(path, cancel).ConfigureAwait(false);
            var answer = new BackupAnswer(path, new FileInfo(path).Length);
            if (session.Json) Answer.Json(answer);
            else Messages.Line($"Wrote {answer.File} ({answer.Bytes / 1e6:F1} MB)");
            return ExitCode.Success;
        });
        return command;
    }
}
