using System.Globalization;
using System.Text.Json;

namespace Conspectus.Bench;

/// <summary>Measures how smoothly the map of a library moves in a headless Chromium without a GPU.</summary>
internal static class MapFrames
{
    private const int Seconds = 6;
    private const int Wait = 120;

    /// <summary>
    /// Pans and zooms for some seconds each, in a window of a desktop and of a phone, and prints the times of frames: as a browser draws
    /// where there is no GPU, and with a processor that does a GPU's work as drivers of virtual machines have it.
    /// </summary>
    /// <param name="library">A library that has been analysed.</param>
    public static void Measure(string library)
    {
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "map-frames.js"));
        ServedPages.Serve(library, entrance =>
        {
            var windows = new[] { (1280, 800, false), (390, 844, false), (1280, 800, true), (390, 844, true) };
            foreach (var (width, height, emulated) in windows)
            {
                using var page = DevTools.Start(width, height, emulated);
                Console.WriteLine(emulated ? "a GPU done by the processor" : "no GPU");
                page.Go(entrance);
                Until(page, "document.readyState === 'complete'");
                page.Go(new Uri(new Uri(entrance), "/map").ToString());
                Until(page, "!!document.querySelector('.map-live .map-label')");
                var before = ProcessorTime.Of(page.ProcessId);
                var times = JsonSerializer.Deserialize<Dictionary<string, double[]>>(page.Evaluate($"{script}({Seconds})")!.GetValue<string>())!;
                var frames = times.Values.Sum(t => t.Length);
                var work = (ProcessorTime.Of(page.ProcessId) - before).TotalMilliseconds / frames;
                foreach (var (what, milliseconds) in times) Console.WriteLine(Line($"{what}, {width} × {height}", milliseconds));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time of the browser   {work,7:F1} ms a frame"));
            }
        });
    }

    private static string Line(string what, double[] milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        var (median, p95) = (sorted[sorted.Count / 2], sorted[(int)Math.Ceiling(0.95 * sorted.Count) - 1]);
        return string.Create(CultureInfo.InvariantCulture,
            $"{what,-22} {sorted.Count,5} frames   median {median,7:F1} ms ({1000 / median:F0} a second)   p95 {p95,7:F1} ms");
    }

    private static void Until(DevTools page, string condition)
    {
        var end = DateTime.UtcNow.AddSeconds(Wait);
        while (page.Evaluate(condition)?.GetValue<bool>() != true)
        {
            if (DateTime.UtcNow > end) throw new TimeoutException($"The map did not come within {Wait} s ({condition}).");
            Thread.Sleep(200);
        }
    }
}
