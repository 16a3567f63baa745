using System.Net;
using System.Net.Sockets;

namespace Conspectus.Cli.Tests.Commands;

public class ExitCodeTests(AnalysedSample sample)
{
    [Theory]
    [InlineData("papers --nonsense")]
    [InlineData("nonsense")]
    [InlineData("import")]
    [InlineData("article")]
    [InlineData("article --output x --format pdf")]
    [InlineData("search")]
    [InlineData("search trees --queries x")]
    [InlineData("similar")]
    [InlineData("similar x --all")]
    [InlineData("import x --year 23")]
    [InlineData("serve --port 70000")]
    public async Task A_wrong_command_line_is_2(string line)
    {
        var outcome = (await sample.AskAsync(line.Split(' '))).Failed(2);

        Assert.Contains("conspectus --help", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("papers --threads abc")]
    [InlineData("search trees --limit many")]
    [InlineData("serve --port http")]
    [InlineData("import x --year MMXXIII")]
    public async Task A_word_in_place_of_a_number_is_told_without_a_stack_trace(string line)
    {
        var outcome = (await sample.AskAsync(line.Split(' '))).Failed(2);

        Assert.Contains("takes a", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_name_is_told_without_a_stack_trace()
    {
        (await sample.AskAsync("similar", "--text", "")).Failed(2);
        (await sample.AskAsync("search", "--queries", "")).Failed(2);
    }

    [Theory]
    [InlineData("import missing.json", "missing.json")]
    [InlineData("import xyzconf-2023", "xyzconf-2023")]
    [InlineData("search --queries missing.txt", "missing.txt")]
    [InlineData("similar --text missing.txt", "missing.txt")]
    public async Task A_missing_file_is_1_and_named(string line, string name)
    {
        using var place = new Workplace(sample.Place.Library);

        var outcome = (await place.RunAsync(line.Split(' '))).Failed(1);

        Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("papers")]
    [InlineData("analyze")]
    [InlineData("serve")]
    [InlineData("article --output x")]
    public async Task Without_a_library_it_is_1_and_none_is_made(string line)
    {
        using var place = new Workplace();

        var outcome = (await place.RunAsync(line.Split(' '))).Failed(1);

        Assert.Contains(place.Library, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("import", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(place.Library));
    }

    [Theory]
    [InlineData("map")]
    [InlineData("similar --all")]
    [InlineData("article --output x")]
    public async Task Without_an_analysis_it_is_1_and_the_command_is_named(string line)
    {
        using var place = new Workplace(sample.Imported);

        Assert.Contains("conspectus analyze", (await place.RunAsync(line.Split(' '))).Failed(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_library_is_1_and_left_alone()
    {
        using var place = new Workplace();
        File.WriteAllText(place.Library, "Dear diary");

        (await place.RunAsync("import", Repository.Sample)).Failed(1);

        Assert.Equal("Dear diary", File.ReadAllText(place.Library));
    }

    [Fact]
    public async Task A_taken_port_is_1_if_it_was_asked_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var outcome = (await sample.AskAsync("serve", "--port", port)).Failed(1);

        Assert.Contains(port, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--port", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_home_the_option_is_named()
    {
        using var program = RunningProgram.Start(sample.Place.Home, ["papers"], ("HOME", "/dev/null"));

        Assert.Contains("--library", (await program.EndAsync()).Failed(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_0_and_names_every_command()
    {
        var help = (await sample.AskAsync("--help")).Succeeded().Output;

        foreach (var command in new[] { "open", "demo", "import", "analyze", "serve", "papers", "search", "similar", "topics", "map", "article", "--library", "--json", "--threads" })
            Assert.Contains(command, help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_library_lies_in_the_users_data_folder()
    {
        using var place = new Workplace();
        var source = place.Write("one.jsonl", """{"title": "A First Paper", "authors": ["Ann Bee"], "abstract": "One."}""" + "\n");

        using var program = RunningProgram.Start(place.Home, ["import", source, "--json"], ("NO_COLOR", "1"));

        Assert.Equal(1, (await program.EndAsync()).Succeeded().Json.Number("added"));
        Assert.True(File.Exists(place.File(".local/share/conspectus/library.db")));
    }
}
