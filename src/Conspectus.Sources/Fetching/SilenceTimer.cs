namespace Conspectus.Sources.Fetching;

/// <summary>Cancels when a server has been silent for too long.</summary>
internal sealed class SilenceTimer : IDisposable
{
    private readonly TimeSpan _longest;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _linked;

    /// <summary>Starts the timer.</summary>
    public SilenceTimer(TimeSpan longest, TimeProvider clock, CancellationToken cancel)
    {
        _longest = longest;
        _timer = new CancellationTokenSource(longest, clock);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancel);
    }

    /// <summary>Cancelled by the timer or by the user.</summary>
    public CancellationToken Token => _linked.Token;

    /// <summary>Whether the timer has run out.</summary>
    public bool HasRunOut => _timer.IsCancellationRequested;

    /// <summary>The server has been heard of.</summary>
    public void Restart() => _timer.CancelAfter(_longest);

    /// <inheritdoc/>
    public void Dispose()
    {
        _linked.Dispose();
        _timer.Dispose();
    }
}
