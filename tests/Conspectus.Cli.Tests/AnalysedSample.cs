using System.Diagnostics;
using Conspectus.Cli.Tests;

[assembly: AssemblyFixture(typeof(AnalysedSample))]

namespace Conspectus.Cli.Tests;

/// <summary>The sample imported and analysed by the program, once. The library is only read; tests that write take a copy.</summary>
public sealed class AnalysedSample : IAsyncLifetime
{
    private readonly Dictionary<string, Outcome> _answers = [];
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Where it lies. The library has 284 papers and their analysis.</summary>
    public Workplace Place { get; } = new();

    /// <summary>A library with the papers but no analysis.</summary>
    public string Imported => Place.File("imported.db");

    public Outcome Import { get; private set; } = null!;

    public Outcome Analyze { get; private set; } = null!;

    /// <summary>How long the import took, with the start of the program.</summary>
    public TimeSpan ImportTime { get; private set; }

    /// <summary>How long the analysis took, with the start of the program.</summary>
    public TimeSpan AnalyzeTime { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var watch = Stopwatch.StartNew();
        Import = await Place.RunAsync("import", Repository.Sample, "--json", "--threads", "2");
        ImportTime = watch.Elapsed;
        File.Copy(Place.Library, Imported);
        watch.Restart();
        Analyze = await Place.RunAsync("analyze", "--json", "--threads", "2");
        AnalyzeTime = watch.Elapsed;
    }

    /// <summary>The outcome of a command that only reads, run once however often it is asked for.</summary>
    public async Task<Outcome> AskAsync(params string[] arguments)
    {
        var key = string.Join('\n', arguments);
        await _gate.WaitAsync();
        try
        {
            if (!_answers.TryGetValue(key, out var answer)) _answers[key] = answer = await Place.RunAsync(arguments);
            return answer;
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Place.Dispose();
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }
}
