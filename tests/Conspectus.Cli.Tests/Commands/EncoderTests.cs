using Conspectus.Encoders.Tests;

namespace Conspectus.Cli.Tests.Commands;

public class EncoderTests(AnalysedSample sample)
{
    [Fact]
    public async Task Analyze_with_an_encoder_reads_first_and_reads_nothing_twice()
    {
        using var place = new Workplace(sample.Place.Library);
        var tiny = TinyModel.Write(place.File("tiny"));

        var json = (await place.RunAsync("analyze", "--encoder", tiny, "--json")).Succeeded().Json;
        var again = (await place.RunAsync("analyze", "--encoder", tiny)).Succeeded();

        json.HasExactly("stages", "papers", "topics");
        Assert.Equal("encoder", json.Items("stages")[0].Text("name"));
        Assert.Contains("up to date", again.Error, StringComparison.Ordinal);
        Assert.Equal(Repository.SamplePapers, await ReadAsync(place));
    }

    [Fact]
    public async Task A_folder_that_is_no_encoder_is_told_and_the_analysis_stays()
    {
        using var place = new Workplace(sample.Place.Library);

        Assert.Contains("holds no model.onnx", (await place.RunAsync("analyze", "--encoder", place.Home)).Failed(1).Error, StringComparison.Ordinal);
        Assert.Contains("There is no folder", (await place.RunAsync("open", Repository.Sample, "--no-browser", "--encoder", place.File("nowhere"))).Failed(1).Error, StringComparison.Ordinal);
        Assert.Contains("up to date", (await place.RunAsync("analyze")).Succeeded().Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Interrupted_while_a_real_encoder_reads_what_it_has_read_is_kept()
    {
        using var place = new Workplace(sample.Imported);
        var folder = RealModel.Folder;
        using var program = place.Start("analyze", "--encoder", folder, "--threads", "1");

        Assert.True(await program.UntilAsync(_ => new FileInfo(place.Library + "-wal") is { Exists: true, Length: > 0 }), "Nothing was read.");
        await program.InterruptAsync();
        var outcome = (await program.EndAsync()).Tidy();

        Assert.Equal(130, outcome.ExitCode);
        Assert.InRange(await ReadAsync(place), 8, Repository.SamplePapers - 1);
    }

    private static async Task<int> ReadAsync(Workplace place)
    {
        await using var library = await place.OpenAsync();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={place.Library};Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM encoded_paper";
        return (int)(long)count.ExecuteScalar()!;
    }
}
