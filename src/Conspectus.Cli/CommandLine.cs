using System.CommandLine;
using Conspectus.Cli.Commands;
using Conspectus.Cli.Terminal;
using Conspectus.Core;

namespace Conspectus.Cli;

/// <summary>The program's commands and the edge at which errors become messages.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Read a whole scientific conference: import its papers, see its topics, read, mark, and write the article.");
        foreach (var option in GlobalOptions.All) root.Options.Add(option);
        foreach (var command in new[]
        {
            OpenCommand.Create(), DemoCommand.Create(), ImportCommand.Create(), AnalyzeCommand.Create(), ServeCommand.Create(), PapersCommand.Create(),
            SearchCommand.Create(), SimilarCommand.Create(), TopicsCommand.Create(), MapCommand.Create(), ArticleCommand.Create(), TexCommand.Create(),
        })
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Create().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors) Messages.Error(error.Message, "See 'conspectus --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Messages.Line("Stopped. The library is whole.");
            return ExitCode.Interrupted;
        }
        catch (ConspectusException e)
        {
            Messages.Error(e.Message, e.NextStep);
            return ExitCode.Failure;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException { InnerException: null })
        {
            Messages.Error($"A file could not be read or written: {e.Message}", "Check the path and the space left on the disk.");
            return ExitCode.Failure;
        }
    }
}
