using System.CommandLine;

namespace Conspectus.Cli.Commands;

/// <summary>Actions that may take long and heed Ctrl-C.</summary>
internal static class LongAction
{
    /// <summary>
    /// Sets what a command does, to begin on another thread: Ctrl-C is heeded only once the action has returned its task.
    /// </summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((result, cancel) => Task.Run(() => action(result, cancel), cancel));
}
