using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Conspectus.Cli.Tests.Interruptions;

/// <summary>The commands that serve the reader until they are stopped.</summary>
public class ServingTests(AnalysedSample sample)
{
    private static readonly TimeSpan Few = TimeSpan.FromSeconds(20); // a few seconds, on a machine that does much else

    [Fact]
    public async Task Open_serves_imports_analyses_and_writes_the_article_and_the_second_time_reuses_all()
    {
        using var place = new Workplace();

        var first = await OpenAsync(place, "open", Repository.Sample, "--no-browser", "--port", "0", "--json");
        var second = await OpenAsync(place, "open", Repository.Sample, "--no-browser", "--port", "0");

        var json = first.Json;
        json.HasExactly("address", "import", "analysis", "article", "totalSeconds");
        Assert.Equal(Repository.SamplePapers, json.GetProperty("import").Number("added"));
        Assert.Equal(Repository.SamplePapers, json.GetProperty("analysis").Number("papers"));
        Assert.All(json.GetProperty("article").Texts("files"), f => Assert.True(File.Exists(f)));
        Assert.StartsWith(place.File("library-article"), json.GetProperty("article").Texts("files")[0], StringComparison.Ordinal);
        Assert.Empty(second.Output);
        Assert.Contains("was imported before and has not changed", second.Error, StringComparison.Ordinal);
        Assert.Contains("The analysis of 284 papers is up to date", second.Error, StringComparison.Ordinal);
        Assert.Equal(Repository.SamplePapers, (await place.PapersAsync()).Count);
    }

    [Fact]
    public async Task Demo_needs_nothing_but_the_program()
    {
        using var home = new Workplace();
        using var program = RunningProgram.Start(
            home.Home, ["demo", "--no-browser", "--port", "0"], ("HTTP_PROXY", "http://127.0.0.1:9"), ("HTTPS_PROXY", "http://127.0.0.1:9"), ("NO_COLOR", "1"));

        var outcome = await AnsweredAndStoppedAsync(program);

        Assert.Contains("284 papers added", outcome.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(home.File(".local/share/conspectus/demo.db")));
        Assert.True(File.Exists(home.File(".local/share/conspectus/demo-article/article.html")));
        Assert.False(File.Exists(home.File(".local/share/conspectus/library.db")));
    }

    [Fact]
    public async Task Open_without_a_source_serves_a_new_library_on_which_files_can_be_dropped()
    {
        using var place = new Workplace();
        using var program = place.Start("open", "--no-browser", "--port", "0", "--json");

        var outcome = await StopWhenServingAsync(program);

        outcome.Json.HasExactly("address");
        Assert.Empty(await place.PapersAsync());
    }

    [Fact]
    public async Task Serve_prints_its_address_as_json()
    {
        using var place = new Workplace(sample.Place.Library);
        using var program = place.Start("serve", "--port", "0", "--json");

        var outcome = await StopWhenServingAsync(program);

        outcome.Json.HasExactly("address");
        Assert.StartsWith("http://127.0.0.1:", outcome.Json.Text("address"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_takes_a_free_port_where_the_standard_one_is_taken_and_none_was_asked_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 5023);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            // Another program holds it: as good.
        }

        using var place = new Workplace(sample.Place.Library);
        using var program = place.Start("serve", "--json");

        var outcome = await StopWhenServingAsync(program);

        Assert.NotEqual("http://127.0.0.1:5023/", outcome.Json.Text("address"));
    }

    [Fact]
    public async Task Open_of_a_bad_source_ends_with_1_and_its_reason()
    {
        using var place = new Workplace(sample.Place.Library);
        var path = place.Write("error.json", "<html><body>Bad gateway</body></html>");

        var outcome = (await place.RunAsync("open", path, "--no-browser", "--port", "0", "--json")).Tidy();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains("error.json is an HTML page", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Repository.SamplePapers, (await place.PapersAsync()).Count);
    }

    private static async Task<Outcome> OpenAsync(Workplace place, params string[] arguments)
    {
        using var program = place.Start(arguments);
        return await AnsweredAndStoppedAsync(program, json: arguments.Contains("--json"));
    }

    // Waits for the work to end, asks for the first page, and stops the program as Ctrl-C does.
    private static async Task<Outcome> AnsweredAndStoppedAsync(RunningProgram program, bool json = false)
    {
        const string beginning = "The reader is at ";
        var address = (await program.LineAsync(beginning))[beginning.Length..].Trim();
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        using var client = await ReaderClient.OpenAsync(address);
        if (json) Assert.True(await program.UntilAsync(p => p.Answer is not null), program.Error);
        else await program.LineAsync("Ready after ");
        Assert.Contains("<main", (await client.GetAsync("/papers")).Text, StringComparison.Ordinal);
        return await StopAsync(program);
    }

    private static async Task<Outcome> StopWhenServingAsync(RunningProgram program)
    {
        using var client = await ReaderClient.OpenAsync(program);
        return await StopAsync(program);
    }

    private static async Task<Outcome> StopAsync(RunningProgram program)
    {
        var watch = Stopwatch.StartNew();
        await program.InterruptAsync();
        var outcome = (await program.EndAsync()).Tidy();
        Assert.True(watch.Elapsed < Few, $"It took {watch.Elapsed.TotalSeconds:F1} s to stop.");
        Assert.Contains(outcome.ExitCode, new[] { 0, 130 });
        return outcome;
    }
}
