using System.Diagnostics;
using Conspectus.Core;

namespace Conspectus.Workbench.Analyzing;

/// <summary>How far the reading is, how fast it goes and how long it will take.</summary>
/// <param name="papers">All papers.</param>
/// <param name="missing">Those that have to be read.</param>
internal sealed class Pace(int papers, int missing)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The progress once <paramref name="read"/> of the missing papers have been read.</summary>
    public StageProgress After(int read) => At(read, Stopwatch.GetElapsedTime(_start).TotalSeconds);

    /// <summary>The same after so many seconds.</summary>
    internal StageProgress At(int read, double seconds)
    {
        var (done, left) = (papers - missing + read, missing - read);
        var told = $"{done:N0} of {papers:N0} papers";
        if (read > 0 && left > 0 && seconds > 0) told += $", {read / seconds:F1} a second, {Time(left * seconds / read)} left";
        return new StageProgress(PaperEncoding.Stage, left == 0 ? 1 : done / (double)papers, told);
    }

    private static string Time(double seconds) => seconds < 90 ? $"{Math.Ceiling(seconds):F0} s" : $"{Math.Ceiling(seconds / 60):F0} min";
}
