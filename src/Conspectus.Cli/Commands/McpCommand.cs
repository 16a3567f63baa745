using System.CommandLine;
using Conspectus.Mcp;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus mcp</c></summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var command = new Command(
            "mcp", "Serve the library to assistants over standard input and output (Model Context Protocol); they can only read.");
        var allowMarks = new Option<bool>("--allow-marks") { Description = "Let assistants mark papers, too; undo takes that back." };
        command.Options.Add(allowMarks);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            await LibraryServer.RunAsync(library, reader, result.GetValue(allowMarks), input, output, ProgramLog.Factory, cancel)
                .ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }
}
