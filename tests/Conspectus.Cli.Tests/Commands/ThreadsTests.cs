namespace Conspectus.Cli.Tests.Commands;

[Trait("Speed", "Slow")]
public class ThreadsTests(AnalysedSample sample)
{
    [Fact]
    public async Task One_thread_and_two_give_the_same_bytes()
    {
        using var one = new Workplace();
        (await one.RunAsync("import", Repository.Sample, "--threads", "1")).Succeeded();
        (await one.RunAsync("analyze", "--threads", "1")).Succeeded();

        foreach (var command in new string[][] { ["papers", "--json"], ["topics", "--json"], ["map", "--json"], ["similar", "--all", "--json"] })
        {
            var first = (await one.RunAsync([.. command, "--threads", "1"])).Succeeded();
            var second = (await sample.Place.RunAsync([.. command, "--threads", "2"])).Succeeded();

            Assert.True(first.Output.Length > 1000);
            Assert.Equal(second.Output, first.Output);
        }
    }
}
