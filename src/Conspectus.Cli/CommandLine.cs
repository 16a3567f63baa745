using System.CommandLine;
using Conspectus.Cli.Commands;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Microsoft.Extensions.Logging;

namespace Conspectus.Cli;

/// <summary>The program's commands and the edge at which errors become messages.</summary>
internal static class CommandLine
{
    private static ILogger Log => ProgramLog.For("Command");

    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Read a whole scientific conference: import its papers, see its topics, read, mark, and write the article.");
        foreach (var option in GlobalOptions.All) root.Options.Add(option);
        foreach (var command in new[]
        {
            OpenCommand.Create(), DemoCommand.Create(), ImportCommand.Create(), RefreshCommand.Create(), AnalyzeCommand.Create(),
                ServeCommand.Create(),
            PapersCommand.Create(), SearchCommand.Create(), SimilarCommand.Create(), RankCommand.Create(), ScreenCommand.Create(),
            KnownCommand.Create(), ReadingCommand.Create(), CollectionsCommand.Create(), ExportCommand.Create(),
            VersionsCommand.Create(), MergesCommand.Create(),
            TopicsCommand.Create(), MapCommand.Create(), RolesCommand.Create(), GlossaryCommand.Create(), TrendsCommand.Create(),
            ArticleCommand.Create(), TexCommand.Create(),
            BackupCommand.Create(), RestoreCommand.Create(), MoveCommand.Create(), RescueCommand.Create(),
            PeopleCommand.Create(), TokensCommand.Create(), AuditCommand.Create(),
            DoctorCommand.Create(), McpCommand.Create(), CompletionCommand.Create(),
        })
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Create().Parse(args);
        // A line that is being completed is not finished: what is wrong with it is no error yet.
        var isCompleting = args is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ..], ..];
        if (result.Errors.Count > 0 && !isCompleting)
        {
            foreach (var error in result.Errors) Messages.Error(error.Message, "See 'conspectus --help'.");
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
            };
            return await result.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Log.LogInformation("Stopped.");
            Messages.Line("Stopped. The library is whole.");
            return ExitCode.Interrupted;
        }
        catch (ConspectusException e)
        {
            Log.LogWarning(e, "Refused: {Message}", e.Message);
            Messages.Error(e.Message, e.NextStep);
            return ExitCode.Failure;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException { InnerException: null })
        {
            Log.LogWarning(e, "A file could not be read or written.");
            Messages.Error($"A file could not be read or written: {e.Message}", "Check the path and the space left on the disk.");
            return ExitCode.Failure;
        }
        catch (Exception e)
        {
            Log.LogCritical(e, "An unexpected fault.");
            if (await Session.DamageAsync(result).ConfigureAwait(false) is { } fault)
            {
                Messages.Error(fault.What, fault.NextStep);
                return ExitCode.Failure;
            }

            // A fault of ours. The user is told so, and where to find what a report needs; the library is whole, as after a kill.
            Messages.Error(
                $"Conspectus has met a fault of its own: {e.Message}",
                $"The library is whole. Please report this with the end of {ProgramLog.Path ?? "what you did"}.");
            return ExitCode.Failure;
        }
        finally
        {
            ProgramLog.Close();
        }
    }
}
