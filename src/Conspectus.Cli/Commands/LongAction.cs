using System.CommandLine;
using Conspectus.Library.People;

namespace Conspectus.Cli.Commands;

/// <summary>Actions that may take long and heed Ctrl-C.</summary>
internal static class LongAction
{
    /// <summary>
    /// Sets what a command does, as the user of this computer, to begin on another thread: Ctrl-C is heeded only once the action has
    /// returned its task.
    /// </summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((result, cancel) => Task.Run(
            () =>
            {
                Actor.Is(Actor.LocalPrefix + Environment.UserName);
                return action(result, cancel);
            },
            cancel));
}
