namespace Conspectus.Cli.Tests.Interruptions;

/// <summary>The program is killed as by a power cut, and its library opened afterwards.</summary>
public class KillTests(AnalysedSample sample)
{
    private const string First = """{"title": "The Paper That Was There Before", "authors": ["Ann Bee"], "abstract": "One."}""";

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.8)]
    [InlineData(0.95)]
    public async Task Killed_in_mid_import_all_of_its_papers_are_there_or_none(double share)
    {
        using var place = await WithFirstPaper();
        using var program = place.Start("import", Repository.Sample);

        await Task.Delay(sample.ImportTime * share, TestContext.Current.CancellationToken);
        program.Kill();
        await program.EndAsync();

        await AllOrNone(place);
    }

    [Fact]
    public async Task Killed_while_it_writes_all_of_its_papers_are_there_or_none()
    {
        using var place = await WithFirstPaper();
        using var program = place.Start("import", Repository.Sample);

        Assert.True(await program.UntilAsync(_ => new FileInfo(place.Library + "-wal") is { Exists: true, Length: > 0 }), "The import has not written.");
        program.Kill();
        await program.EndAsync();

        await AllOrNone(place);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public async Task Killed_in_mid_analysis_it_is_there_whole_or_not_at_all(double share)
    {
        using var place = new Workplace(sample.Imported);
        using var program = place.Start("analyze");

        await Task.Delay(sample.AnalyzeTime * share, TestContext.Current.CancellationToken);
        program.Kill();
        await program.EndAsync();

        await WholeOrNotAsync(place);
    }

    [Fact]
    public async Task Killed_while_it_writes_the_analysis_is_there_whole_or_not_at_all()
    {
        using var place = new Workplace(sample.Imported);
        using var program = place.Start("analyze");

        Assert.True(await program.UntilAsync(_ => new FileInfo(place.Library + "-wal") is { Exists: true, Length: > 0 }), "The analysis has not written.");
        program.Kill();
        await program.EndAsync();

        await WholeOrNotAsync(place);
        Assert.Equal(Repository.SamplePapers, (await place.RunAsync("analyze", "--json")).Succeeded().Json.Number("papers"));
        await WholeOrNotAsync(place);
    }

    [Fact]
    public async Task Interrupted_by_Ctrl_C_it_says_so_and_ends_with_130()
    {
        using var place = new Workplace(sample.Imported);
        var before = await place.FingerprintAsync();
        using var program = place.Start("analyze", "--json");

        Assert.True(await program.UntilAsync(_ => File.Exists(place.Library + "-shm")), "The analysis has not begun.");
        await program.InterruptAsync();
        var outcome = (await program.EndAsync()).Tidy();

        Assert.Equal(130, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains("Stopped. The library is whole.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, await place.FingerprintAsync());
        await WholeOrNotAsync(place);
    }

    private static async Task<Workplace> WithFirstPaper()
    {
        var place = new Workplace();
        (await place.RunAsync("import", place.Write("first.jsonl", First + "\n"), "--conference", "ICML", "--year", "2020")).Succeeded();
        return place;
    }

    private static async Task AllOrNone(Workplace place)
    {
        var papers = await place.PapersAsync();
        Assert.Contains(papers.Count, new[] { 1, 1 + Repository.SamplePapers });
        Assert.Equal("The Paper That Was There Before", papers[0].Title.Text);

        var json = (await place.RunAsync("import", Repository.Sample, "--json")).Succeeded().Json;

        Assert.Equal(1 + Repository.SamplePapers - papers.Count, json.Number("added"));
        Assert.Equal(1 + Repository.SamplePapers, (await place.PapersAsync()).Count);
    }

    private static async Task WholeOrNotAsync(Workplace place)
    {
        Assert.Equal(Repository.SamplePapers, (await place.PapersAsync()).Count);
        var cancel = TestContext.Current.CancellationToken;
        await using var library = await place.OpenAsync();
        var whole = await library.Analysis.FingerprintAsync(cancel) is not null;
        Assert.Equal(whole ? Repository.SamplePapers : 0, (await library.Analysis.PlacesAsync(cancel)).Count);
        Assert.Equal(whole, (await library.Analysis.TopicsAsync(cancel)).All.Count > 0);
        Assert.Equal(whole, await library.Analysis.ModelAsync(cancel) is { Length: > 0 });
    }
}
