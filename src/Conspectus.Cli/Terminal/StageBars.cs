using Conspectus.Core;
using Spectre.Console;

namespace Conspectus.Cli.Terminal;

/// <summary>Progress as one bar a stage.</summary>
/// <param name="context">The live display.</param>
internal sealed class StageBars(ProgressContext context) : IProgress<StageProgress>
{
    private readonly Lock _lock = new();
    private ProgressTask? _task;
    private string _stage = "";

    public void Report(StageProgress value)
    {
        lock (_lock)
        {
            if (value.Stage != _stage)
            {
                if (_task is not null) _task.Value = _task.MaxValue;
                _task = context.AddTask(Markup.Escape(value.Stage), maxValue: 1);
                _stage = value.Stage;
            }

            if (value.Detail is { } detail) _task!.Description = Markup.Escape($"{value.Stage}: {detail}");
            _task!.Value = Math.Clamp(value.Fraction, _task.Value, 1);
        }
    }
}
