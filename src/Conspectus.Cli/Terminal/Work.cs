using Conspectus.Core;
using Spectre.Console;

namespace Conspectus.Cli.Terminal;

/// <summary>Runs long work with its progress shown.</summary>
internal static class Work
{
    /// <summary>Runs <paramref name="work"/> off the main thread, with bars on a terminal and plain lines elsewhere.</summary>
    /// <param name="work">The work; it reports its stages.</param>
    /// <param name="also">Told of the progress too.</param>
    public static async Task<T> RunAsync<T>(Func<IProgress<StageProgress>, Task<T>> work, IProgress<StageProgress>? also = null)
    {
        if (!Messages.IsTerminal) return await Task.Run(() => work(Both(new StageLines(), also))).ConfigureAwait(false);
        return await Messages.Console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => Task.Run(() => work(Both(new StageBars(context), also)))).ConfigureAwait(false);
    }

    private static IProgress<StageProgress> Both(IProgress<StageProgress> first, IProgress<StageProgress>? second) =>
        second is null ? first : new Pair(first, second);

    private sealed class Pair(IProgress<StageProgress> first, IProgress<StageProgress> second) : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            first.Report(value);
            second.Report(value);
        }
    }
}
