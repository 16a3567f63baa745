using System.Diagnostics;
using System.Text.Json;

namespace Conspectus.Bench;

/// <summary>One run of <c>conspectus open</c> as a user starts it: a new process, timed until everything is ready.</summary>
/// <param name="Seconds">From the start of the process to its answer.</param>
/// <param name="PeakMegabytes">The most memory the process held.</param>
/// <param name="Pages">The median time of each page, in milliseconds.</param>
internal sealed record OpenRun(double Seconds, double PeakMegabytes, IReadOnlyList<(string Page, double Milliseconds)> Pages)
{
    private const int Requests = 15;

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
            var answer = ReadDocument(process.StandardOutput);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            process.Refresh();
            var peak = process.PeakWorkingSet64 / 1e6;
            return new OpenRun(seconds, peak, TimePages(answer.RootElement.GetProperty("address").GetString()!));
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    // The program goes on serving after its answer, so the document's end is found by its closing brace at the margin.
    private static JsonDocument ReadDocument(StreamReader output)
    {
        var text = "";
        while (output.ReadLine() is { } line)
        {
            text += line + "\n";
            if (line == "}") return JsonDocument.Parse(text);
        }

        throw new InvalidOperationException("The program ended without an answer; run it by hand to see why.");
    }

    private static List<(string, double)> TimePages(string address)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var pages = new List<(string, double)>();
        foreach (var page in new[] { "/", "/topics", "/papers", "/papers?q=diffusion+model", "/map", "/map/data", "/reading", "/article" })
        {
            var times = new List<double>();
            for (var i = 0; i < Requests; i++)
            {
                var start = Stopwatch.GetTimestamp();
                using var response = http.GetAsync(page).GetAwaiter().GetResult();
                response.EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            pages.Add((page, times.Order().ElementAt(Requests / 2)));
        }

        return pages;
    }
}
