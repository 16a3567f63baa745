using System.Diagnostics;

namespace Conspectus.Bench;

/// <summary>One run of <c>conspectus open</c> as a user starts it: a new process, timed until everything is ready.</summary>
/// <param name="Seconds">From the start of the process to its answer.</param>
/// <param name="PeakMegabytes">The most memory the process held.</param>
/// <param name="Pages">The time of each page.</param>
internal sealed record OpenRun(double Seconds, double PeakMegabytes, IReadOnlyList<PageTime> Pages)
{
    public static OpenRun Measure(string source, string library, int threads)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "conspectus.dll");
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "open", source, "--library", library, "--threads", $"{threads}", "--port", "0", "--no-browser", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            var answer = ServedPages.ReadDocument(process.StandardOutput);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            process.Refresh();
            var peak = process.PeakWorkingSet64 / 1e6;
            return new OpenRun(seconds, peak, ServedPages.Time(answer.RootElement.GetProperty("address").GetString()!));
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }
}
