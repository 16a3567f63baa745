using System.Diagnostics;
using Conspectus.Core;

namespace Conspectus.Cli.Terminal;

/// <summary>
/// Progress as plain lines, for logs and pipes: one when a stage has run for a second, one when it ends, and in between one every ten
/// seconds where there is more to tell.
/// </summary>
internal sealed class StageLines : IProgress<StageProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private string _stage = "";
    private long _start;
    private long _last;
    private bool _told;

    public void Report(StageProgress value)
    {
        lock (_lock)
        {
            if (value.Stage != _stage)
            {
                End();
                (_stage, _start, _told) = (value.Stage, Stopwatch.GetTimestamp(), false);
            }

            if (!_told && Stopwatch.GetElapsedTime(_start) > Patience && value.Fraction < 1)
            {
                Messages.Line($"{_stage} …");
                (_told, _last) = (true, Stopwatch.GetTimestamp());
            }
            else if (_told && value.Detail is { } detail && Stopwatch.GetElapsedTime(_last) > Interval)
            {
                Messages.Line($"{_stage}: {detail}");
                _last = Stopwatch.GetTimestamp();
            }

            if (value.Fraction >= 1) End();
        }
    }

    private void End()
    {
        var elapsed = Stopwatch.GetElapsedTime(_start);
        if (_stage.Length > 0 && elapsed > Patience) Messages.Line($"{_stage}: done in {elapsed.TotalSeconds:F1} s");
        _stage = "";
    }
}
