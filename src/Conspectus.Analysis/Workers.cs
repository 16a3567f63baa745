namespace Conspectus.Analysis;

/// <summary>How many threads a stage may use, and when it must stop.</summary>
/// <remarks>
/// Every stage splits its work into rows whose results do not depend on each other, so the number of threads changes nothing but the time.
/// </remarks>
/// <param name="Threads">At least 1.</param>
/// <param name="Cancel">Stops the stage with an <see cref="OperationCanceledException"/>.</param>
public sealed record Workers(int Threads, CancellationToken Cancel = default)
{
    /// <summary>One thread per core.</summary>
    public static Workers All { get; } = new(Environment.ProcessorCount);

    /// <summary>Calls <paramref name="body"/> once for each of 0 … count − 1, in any order.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void For(int count, Action<int> body)
    {
        if (Threads > 1)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = Cancel }, body);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            Cancel.ThrowIfCancellationRequested();
            body(i);
        }
    }

    /// <summary>
    /// Starts a computation whose value is needed later, on another thread if there is more than one. An exception is thrown where the
    /// value is asked for.
    /// </summary>
    public Lazy<T> Beside<T>(Func<T> compute)
    {
        if (Threads == 1) return new Lazy<T>(compute);
        var task = Task.Run(compute);
        return new Lazy<T>(() => task.GetAwaiter().GetResult());
    }

    /// <summary>Calls <paramref name="body"/> with consecutive ranges [from, to) of at most <paramref name="size"/> rows.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Blocks(int count, int size, Action<int, int> body) =>
        For((count + size - 1) / size, b => body(b * size, Math.Min(count, (b + 1) * size)));
}
