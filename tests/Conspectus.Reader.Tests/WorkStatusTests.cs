using System.Text.Json;
using Conspectus.Core;

namespace Conspectus.Reader.Tests;

public sealed class WorkStatusTests
{
    [Fact]
    public async Task Pages_show_the_work_while_it_runs_and_are_quiet_after()
    {
        await using var reader = await Reader.StartAsync(folder => SampleLibrary.CreateAsync(folder, analysed: false));
        Assert.DoesNotContain("data-runs", await reader.GetAsync("/"));
        reader.Status.Report(new StageProgress("Finding <neighbours>", 0.25));
        reader.Status.Report(new StageProgress("Laying out the map", 0.5));
        var html = await reader.GetAsync("/");
        Html.AssertSound(html);
        Assert.Contains("Finding &lt;neighbours&gt;", html);
        Assert.Contains("<noscript><meta http-equiv=\"refresh\"", html);
        Assert.Contains("The first papers", html);
        var status = JsonDocument.Parse(await reader.GetAsync("/status")).RootElement;
        Assert.True(status.GetProperty("running").GetBoolean());
        Assert.Equal("Laying out the map", status.GetProperty("stage").GetString());
        Assert.Equal(2, status.GetProperty("stages").GetArrayLength());
        Assert.Equal(SampleLibrary.Count, status.GetProperty("papers").GetInt32());
        reader.Status.Finish();
        Assert.DoesNotContain("http-equiv=\"refresh\"", await reader.GetAsync("/papers"));
    }

    [Fact]
    public async Task A_failure_is_told_on_every_page()
    {
        await using var reader = await Reader.StartAsync(folder => SampleLibrary.CreateAsync(folder, analysed: false));
        reader.Status.Report(new StageProgress("Reading", 0));
        reader.Status.Fail("The disk is full. Free some space.");
        Assert.Contains("The disk is full. Free some space.", await reader.GetAsync("/papers"));
    }

    [Fact]
    public void Reports_keep_the_order_of_stages_and_bound_the_fraction()
    {
        var status = new WorkStatus();
        Assert.Equal(WorkPhase.Idle, status.Now().Phase);
        status.Report(new StageProgress("a", -3));
        Assert.Equal(0, status.Now().Fraction);
        status.Report(new StageProgress("b", double.NaN));
        status.Report(new StageProgress("b", 7));
        Assert.Equal((IEnumerable<string>)["a", "b"], status.Now().Stages);
        Assert.Equal(1, status.Now().Fraction);
        status.Finish();
        status.Report(new StageProgress("c", 0));
        Assert.Equal((IEnumerable<string>)["c"], status.Now().Stages);
        Assert.Equal(1, status.Now().Runs);
    }

    [Fact]
    public async Task Reports_from_several_threads_lose_nothing()
    {
        var status = new WorkStatus();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++) status.Report(new StageProgress($"stage {n}", i / 200.0));
        })));
        Assert.Equal(8, status.Now().Stages.Count);
    }
}
