namespace Conspectus.Cli.Tests.Commands;

/// <summary><c>conspectus doctor</c></summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task Whoever_has_just_installed_the_program_is_told_no_fault()
    {
        using var place = new Workplace();
        using var program = RunningProgram.Start(place.Home, ["doctor", "--json"]);
        var checks = (await program.EndAsync()).Succeeded().Json.EnumerateArray().ToDictionary(c => c.Text("name"));
        Assert.Equal(("notice", false), (checks["library"].Text("state"), checks.ContainsKey("log")));
        Assert.Contains("demo", checks["library"].Text("nextStep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_was_named_and_is_not_there_is_a_fault()
    {
        using var place = new Workplace();
        var outcome = await place.RunAsync("doctor");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("FAULT  library", outcome.Tidy().Output, StringComparison.Ordinal);
    }
}
