using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus move FROM TO</c></summary>
internal static class MoveCommand
{
    public static Command Create()
    {
        var command = new Command(
            "move",
            "Copy a whole library to another place, a file or a PostgreSQL database, and compare every row. FROM stays as it is.");
        var from = new Argument<string>("FROM") { Description = "The library: a file, or postgres://USER@HOST/DATABASE." };
        var to = new Argument<string>("TO") { Description = "Where it goes: a place where there is no library yet." };
        command.Arguments.Add(from);
        command.Arguments.Add(to);
        command.Does((result, cancel) => RunAsync(
            Session.Of(result, result.GetValue(to)!), result.GetValue(from)!, cancel));
        return command;
    }

    /// <summary>Copies a library into the one of a session.</summary>
    public static async Task<int> RunAsync(Session session, string from, CancellationToken cancel)
    {
        var (source, target) = (LibraryPlace.Show(from), LibraryPlace.Show(session.LibraryPath));
        if (source == target) throw new ConspectusException($"{source} cannot be moved to itself.", "Name another place.");
        await using var library = await LibraryPlace.OpenAsync(from, create: false, session.Threads, ProgramLog.For("Source"), cancel)
            .ConfigureAwait(false);
        await using var other = await session.OpenAsync(cancel).ConfigureAwait(false);
        var answer = new MoveAnswer(source, target, await library.CopyToAsync(other, cancel).ConfigureAwait(false));
        if (session.Json) Answer.Json(answer);
        else Messages.Line($"Copied {answer.Rows} rows from {answer.From} to {answer.To}, and compared every one of them.");
        return ExitCode.Success;
    }
}
