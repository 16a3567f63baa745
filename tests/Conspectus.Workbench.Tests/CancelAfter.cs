using Conspectus.Core;

namespace Conspectus.Workbench.Tests;

/// <summary>Cancels at the n-th report, and remembers all of them.</summary>
internal sealed class CancelAfter(int reports) : IProgress<StageProgress>, IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public List<StageProgress> Reports { get; } = [];

    public void Report(StageProgress value)
    {
        Reports.Add(value);
        if (Reports.Count == reports) _source.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
