using Conspectus.Core;

namespace Conspectus.Workbench.Tests;

/// <summary>Cancels as soon as a stage reports, and remembers every stage that did.</summary>
internal sealed class CancelAt(string stage) : IProgress<StageProgress>, IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public bool Reached { get; private set; }

    public void Report(StageProgress value)
    {
        if (value.Stage != stage) return;
        Reached = true;
        _source.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
