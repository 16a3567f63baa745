using System.CommandLine;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus restore FILE</c></summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var command = new Command("restore", "Put a backup into the place of --library, where there is no library yet.");
        var file = new Argument<string>("FILE") { Description = "What 'backup' wrote." };
        command.Arguments.Add(file);
        command.Does((result, cancel) => MoveCommand.RunAsync(Session.From(result), result.GetValue(file)!, cancel));
        return command;
    }
}
