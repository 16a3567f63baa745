using System.CommandLine;
using System.Runtime.InteropServices;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Workbench.Examining;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus doctor</c></summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Say what is installed, where the library is, what is wrong and how to mend it.");
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            var checks = new List<Check> { Program() };
            // Whoever has just installed the program has no library and no log beside it, and nothing is wrong.
            if (result.GetValue(GlobalOptions.Library) is null && !File.Exists(session.LibraryPath)) checks.Add(NoLibrary(session));
            else checks.AddRange([Log(), .. await LibraryAsync(session, cancel).ConfigureAwait(false)]);
            checks.AddRange(InstalledPrograms.Examine());
            if (session.Json) Answer.Json<IReadOnlyList<Check>>(checks);
            else foreach (var check in checks) Tell(check);
            return checks.Exists(c => c.State == CheckState.Fault) ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }

    private static Check Program()
    {
        var version = typeof(DoctorCommand).Assembly.GetName().Version?.ToString(3);
        return new Check(
            "program", CheckState.Fine,
            $"Conspectus {version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription} "
            + $"({RuntimeInformation.ProcessArchitecture}).");
    }

    private static Check NoLibrary(Session session) => new(
        "library", CheckState.Notice, $"There is no library at {session.LibraryPath} yet.",
        "Import papers (conspectus import FILE), or see how it looks (conspectus demo).");

    private static Check Log() => ProgramLog.Path is { } path && File.Exists(path)
        ? new Check("log", CheckState.Fine, $"What the program does is written to {path}.")
        : new Check("log", CheckState.Notice, $"The log {ProgramLog.Path} cannot be written.",
            "Allow writing to its folder if you want one.");

    private static async Task<IReadOnlyList<Check>> LibraryAsync(Session session, CancellationToken cancel)
    {
        try
        {
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            return await new Doctor(library).ExamineAsync(cancel).ConfigureAwait(false);
        }
        catch (ConspectusException e)
        {
            return [new Check("library", CheckState.Fault, e.Message, e.NextStep)];
        }
    }

    private static void Tell(Check check)
    {
        var sign = check.State switch { CheckState.Fine => "ok", CheckState.Notice => "note", _ => "FAULT" };
        Answer.Line($"{sign,-5}  {check.Name}: {check.Detail}{(check.NextStep is { } step ? " " + step : "")}");
    }
}
