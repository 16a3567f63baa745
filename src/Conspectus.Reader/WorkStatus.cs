using Conspectus.Core;

namespace Conspectus.Reader;

/// <summary>
/// What the program is doing while the pages are already open: importing, analysing, or nothing. Safe for several threads.
/// </summary>
/// <remarks>Idle until the first report. A report after <see cref="Finish"/> or <see cref="Fail"/> starts the next run.</remarks>
public sealed class WorkStatus : IProgress<StageProgress>
{
    private readonly Lock _gate = new();
    private WorkSnapshot _now = new(WorkPhase.Idle, [], 0, null, 0);

    /// <summary>Records how far a stage has come. The stages are shown in the order of their first report.</summary>
    /// <param name="value">The stage; a fraction outside 0 to 1 is brought inside.</param>
    public void Report(StageProgress value)
    {
        var fraction = double.IsFinite(value.Fraction) ? Math.Clamp(value.Fraction, 0, 1) : 0;
        lock (_gate)
        {
            var past = _now.Phase == WorkPhase.Running ? _now.Stages : [];
            var stages = past.Count > 0 && past[^1] == value.Stage ? past : [.. past.Where(s => s != value.Stage), value.Stage];
            _now = _now with { Phase = WorkPhase.Running, Stages = stages, Fraction = fraction, Failure = null };
        }
    }

    /// <summary>Records that the work is done: open pages show its results.</summary>
    public void Finish() => End(WorkPhase.Finished, null);

    /// <summary>Records that the work has failed.</summary>
    /// <param name="message">The cause and the next step, as the user should read them.</param>
    public void Fail(string message) => End(WorkPhase.Failed, message);

    void IProgress<StageProgress>.Report(StageProgress value) => Report(value);

    /// <summary>The work at this moment.</summary>
    public WorkSnapshot Now()
    {
        lock (_gate) return _now;
    }

    private void End(WorkPhase phase, string? failure)
    {
        lock (_gate) _now = _now with { Phase = phase, Failure = failure, Runs = _now.Runs + 1 };
    }
}
