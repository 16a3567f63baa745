using System.Text.Json;

namespace Conspectus.Cli.Tests.Commands;

public sealed class ExportTests(AnalysedSample sample)
{
    [Theory]
    [InlineData("bibtex", "@inproceedings{")]
    [InlineData("biblatex", "@inproceedings{")]
    [InlineData("ris", "TY  - CPAPER")]
    [InlineData("csl-json", "[\n{\"id\":")]
    [InlineData("csv", "id,key,title")]
    [InlineData("jsonl", "{\"id\":")]
    [InlineData("html", "<!DOCTYPE html>")]
    public async Task A_search_goes_to_standard_output_in_every_format(string format, string beginning)
    {
        var outcome = (await sample.AskAsync("export", "--format", format, "--where", "conference:neurips", "graph", "--output", "-")).Succeeded();
        Assert.StartsWith(beginning, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_holds_what_was_chosen_and_is_whole_or_as_it_was()
    {
        using var place = new Workplace(sample.Place.Library);
        var all = (await place.RunAsync("papers", "--json")).Succeeded().Json;
        var keys = all.EnumerateArray().Take(3).Select(p => p.Text("key")).ToList();
        var named = place.Write("named.txt", string.Join('\n', keys) + "\nnobody2023nothing\n");
        var file = place.File("papers.jsonl");
        var outcome = (await place.RunAsync("export", "--format", "jsonl", "--papers", named, "--output", file, "--json")).Succeeded();
        Assert.Equal((file, 3), (outcome.Json.Text("file"), outcome.Json.GetProperty("papers").GetInt32()));
        Assert.Contains("nobody2023nothing", outcome.Error, StringComparison.Ordinal);
        var written = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(l => JsonDocument.Parse(l).RootElement.Text("key"));
        Assert.Equal(keys.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));

        Assert.Contains("is no mark", (await place.RunAsync("export", "--format", "csv", "--mark", "loved", "--output", file)).Failed(2).Error);
        Assert.Contains("cannot be written", (await place.RunAsync("export", "--format", "csv", "--output", place.File("no/such.csv"))).Failed(1).Error);
        Assert.Equal(3, (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Length);
        Assert.False(File.Exists(file + ".part"));
    }

    [Fact]
    public async Task A_vault_is_a_folder_or_an_archive()
    {
        using var place = new Workplace(sample.Place.Library);
        var (folder, zip) = (place.File("vault"), place.File("vault.zip"));
        (await place.RunAsync("export", "--format", "markdown", "--where", "decision:oral", "--output", folder)).Succeeded();
        Assert.True(File.Exists(Path.Combine(folder, "Index.md")));
        (await place.RunAsync("export", "--format", "markdown", "--where", "decision:oral", "--output", zip)).Succeeded();
        Assert.True(new FileInfo(zip).Length > 100);
        Assert.Contains("is not empty", (await place.RunAsync("export", "--format", "markdown", "--output", folder)).Failed(1).Error);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _conspectus conspectus")]
    [InlineData("zsh", "compdef _conspectus conspectus")]
    [InlineData("fish", "complete -c conspectus")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task Each_shell_gets_its_script_and_the_program_answers_it(string shell, string line)
    {
        Assert.Contains(line, (await sample.AskAsync("completion", shell)).Succeeded().Output, StringComparison.Ordinal);
        using var place = new Workplace();
        using var program = RunningProgram.Start(place.Home, ["[suggest:5]", "expor"]);
        Assert.Contains("export", (await program.EndAsync()).Lines);
        using var option = RunningProgram.Start(place.Home, ["[suggest:11]", "export --fo"]);
        Assert.Contains("--format", (await option.EndAsync()).Lines);
    }
}
