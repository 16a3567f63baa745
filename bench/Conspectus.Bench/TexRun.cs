using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Conspectus.Sources;
using Conspectus.Tex;

namespace Conspectus.Bench;

/// <summary>
/// Parsing and rendering of every title and abstract of a source on one core, and the distinct formulas alone beside the same
/// renderer run by Node.js on the same core. Times are the processor's, all threads together, so that other work on the machine
/// hardly counts;
/// of many passes over the formulas the fastest counts, since the machine can only add to it.
/// </summary>
internal static class TexRun
{
    private const int WarmUps = 40; // the engines go on compiling for that long
    private const int Passes = 15;
    private const int Together = 128;

    public static int Measure(string source)
    {
        // Inherited by Node.js, so that both have the same core and their helper threads get no other.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        var texts = Texts(source);
        Console.WriteLine($"Source {Path.GetFileName(source)}, {texts.Count} titles and abstracts, one core, .NET {Environment.Version}");

        var start = Now;
        using (var cold = new FormulaRenderer())
        {
            cold.Render("x", display: false);
            var engine = Now - start;
            Render(texts, cold);
            var first = Now - start - engine;
            Console.WriteLine($"start of the engine              {engine.TotalSeconds,7:F2} s");
            Console.WriteLine($"all texts, first pass            {first.TotalSeconds,7:F2} s   {(engine + first).TotalSeconds:F2} s with the start");
        }

        using var warm = new FormulaRenderer();
        warm.Render("x", display: false);
        start = Now;
        Render(texts, warm);
        Console.WriteLine($"all texts, second pass           {(Now - start).TotalSeconds,7:F2} s");
        return Formulas(texts);
    }

    private static void Render(IReadOnlyList<string> texts, FormulaRenderer formulas)
    {
        // As an import does, which gives the renderer the formulas of many papers together.
        foreach (var documents in texts.Select(TexDocument.Parse).Chunk(Together))
        {
            formulas.Prepare(documents.SelectMany(d => d.Formulas).ToList());
            foreach (var document in documents) Write(document, formulas);
        }
    }

    private static void Write(TexDocument document, FormulaRenderer formulas)
    {
        document.ToHtml(formulas);
        document.ToText();
        document.ToSearchText();
        document.ToBibTeX();
    }

    private static int Formulas(IReadOnlyList<string> texts)
    {
        var formulas = texts.SelectMany(t => TexDocument.Parse(t).Formulas).Distinct().ToList();
        using var renderer = new FormulaRenderer();
        var ours = Fastest(pass =>
        {
            // A renderer remembers what it has rendered; a space more each time makes the same work new.
            var space = new string(' ', pass + 1);
            renderer.Prepare(formulas.ConvertAll(f => f with { Tex = f.Tex + space }));
        });
        Console.WriteLine($"{formulas.Count} formulas, embedded renderer   {ours * 1000,7:F1} ms");
        if (Node(formulas) is not { } node)
        {
            Console.Error.WriteLine("Node.js could not be run, so there is nothing to compare with. Install it and run again.");
            return 1;
        }

        Console.WriteLine($"{formulas.Count} formulas, Node.js             {node * 1000,7:F1} ms");
        Console.WriteLine($"speed of the embedded renderer, Node.js = 1: {node / ours:F2}");
        return 0;
    }

    private static double Fastest(Action<int> pass)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUps + Passes; i++)
        {
            var start = Now;
            pass(i);
            times.Add((Now - start).TotalSeconds);
        }

        return times.Skip(WarmUps).Min();
    }

    // The script gets the formulas on its standard input and answers with its fastest pass in seconds.
    private static double? Node(IReadOnlyList<Formula> formulas)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "temml.mjs");
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", [script, Path.Combine(AppContext.BaseDirectory, "temml.min.js"), $"{WarmUps}", $"{Passes}"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            node.StandardInput.Write(JsonSerializer.Serialize(formulas));
            node.StandardInput.Close();
            var answer = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0 ? double.Parse(answer, CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static List<string> Texts(string source)
    {
        using var reader = new SourceReader(new SourceOptions());
        using var file = reader.OpenAsync(source, null, CancellationToken.None).GetAwaiter().GetResult();
        return [.. file.Read(null, CancellationToken.None).Records.SelectMany(r => new[] { r.Title, r.Abstract })];
    }

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;
}
