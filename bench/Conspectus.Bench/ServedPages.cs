using System.Diagnostics;
using System.Text.Json;

namespace Conspectus.Bench;

/// <summary>Times the pages of a running reader.</summary>
internal static class ServedPages
{
    private const int Requests = 21;

    private static readonly string[] Pages =
    [
        "/", "/topics", "/papers", "/papers?q=diffusion+model", "/papers?q=learning", "/papers?q=learning+topic:learning", "/map", "/map/data",
        "/map/names", "/map/hits?q=learning", "/glossary", "/trends", "/reading/marks", "/reading", "/reading?order=spread", "/article",
    ];

    /// <summary>Serves a library as a user does, cold, and times its pages; writes how much memory the program then holds.</summary>
    public static void Measure(string library) => Serve(library, address =>
    {
        foreach (var page in Time(address)) Console.WriteLine(page);
    });

    /// <summary>Serves a library as a user does, cold, gives the address that lets one in, and writes how much memory it took.</summary>
    public static void Serve(string library, Action<string> use)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "conspectus.dll");
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--library", library, "--port", "0", "--json"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var answer = ReadDocument(process.StandardOutput);
            Console.WriteLine($"serving after {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
            use(answer.RootElement.GetProperty("address").GetString()!);
            process.Refresh();
            Console.WriteLine($"memory {process.WorkingSet64 / 1e6:F0} MB, at most {process.PeakWorkingSet64 / 1e6:F0} MB");
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    /// <summary>Times each page. The address carries the session's token, which the first request turns into a cookie.</summary>
    public static IReadOnlyList<PageTime> Time(string address)
    {
        // The entrance leads to the overview, whose first time is to be measured below.
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        using (http.GetAsync(address).GetAwaiter().GetResult())
        {
        }

        return Array.ConvertAll(Pages, page => Time(http, page));
    }

    // The program goes on serving after its answer, so the document's end is found by its closing brace at the margin.
    public static JsonDocument ReadDocument(StreamReader output)
    {
        var text = "";
        while (output.ReadLine() is { } line)
        {
            text += line + "\n";
            if (line == "}") return JsonDocument.Parse(text);
        }

        throw new InvalidOperationException("The program ended without an answer; run it by hand to see why.");
    }

    private static PageTime Time(HttpClient http, string page)
    {
        var times = new List<double>();
        var size = 0L;
        for (var i = 0; i < Requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var bytes = http.GetByteArrayAsync(page).GetAwaiter().GetResult();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            size = bytes.Length;
        }

        var sorted = times.Order().ToList();
        return new PageTime(page, times[0], sorted[Requests / 2], sorted[(int)Math.Ceiling(0.95 * Requests) - 1], size / 1e3);
    }
}
