using System.IO.Compression;

namespace Conspectus.Cli.Tests.Installed;

/// <summary>What <c>eng/publish.sh</c> builds for this system is all that a user needs.</summary>
[Trait("Speed", "Slow")]
public sealed class InstallTests(Published published) : IClassFixture<Published>
{
    [Fact]
    public async Task The_program_is_one_file_that_does_its_work_in_a_folder_of_its_own()
    {
        var built = published.Programs();
        var files = Directory.GetFiles(built).Select(Path.GetFileName).Order(StringComparer.OrdinalIgnoreCase);
        Assert.Equal([Published.FileName, "LICENSE"], files);
        using var place = new Workplace();
        var program = place.File("bin");
        File.Copy(Path.Combine(built, Published.FileName), program);
        async Task<Outcome> RunAsync(params string[] arguments)
        {
            using var running = RunningProgram.StartFile(program, place.Home, arguments, ("DOTNET_ROOT", place.Home));
            return (await running.EndAsync()).Succeeded();
        }

        Assert.Matches(@"^\d+\.\d+\.\d+", (await RunAsync("--version")).Output);
        var imported = await RunAsync("import", Repository.Sample, "--library", place.Library, "--json");
        Assert.Equal(Repository.SamplePapers, imported.Json.Number("added"));
        Assert.NotEmpty((await RunAsync("search", "diffusion models", "--library", place.Library)).Lines);
        var checks = (await RunAsync("doctor", "--library", place.Library, "--json")).Json.EnumerateArray()
            .ToDictionary(c => c.Text("name"), c => c.Text("state"));
        Assert.Equal(("fine", "fine"), (checks["program"], checks["library"]));
        if (OperatingSystem.IsLinux()) Assert.Equal("fine", checks["V8"]);
        // Vectors, the picture of the map and the styles of citations: each needs another part of the file.
        await RunAsync("analyze", "--library", place.Library);
        await RunAsync(
            "article", "--library", place.Library, "--output", place.File("article"), "--style", "apa", "--format", "md,html,latex");
        Assert.True(File.Exists(place.File("article/map.png")));
    }

    [Fact]
    public async Task The_demo_has_its_sample_in_the_file()
    {
        var program = Path.Combine(published.Programs(), Published.FileName);
        using var place = new Workplace();
        using var running = RunningProgram.StartFile(program, place.Home, ["demo", "--no-browser", "--port", "0", "--json"]);
        using var reader = await ReaderClient.OpenAsync(running);
        Assert.Contains("NeurIPS 2023", (await reader.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_is_installed_from_its_packages_which_hold_the_native_code_of_one_system()
    {
        var packages = Directory.GetFiles(published.Tool(), "*.nupkg").OrderBy(p => new FileInfo(p).Length).ToList();
        Assert.Equal(2, packages.Count);
        using (var package = ZipFile.OpenRead(packages[1]))
        {
            Assert.DoesNotContain(package.Entries, e => e.FullName.Contains("/runtimes/", StringComparison.Ordinal));
            Assert.DoesNotContain(package.Entries, e => e.Name.EndsWith(".pdb", StringComparison.Ordinal));
            Assert.InRange(new FileInfo(packages[1]).Length, 1, 100_000_000);
        }

        using var place = new Workplace();
        Published.Run("dotnet", "tool", "install", "Conspectus", "--tool-path", place.File("tools"), "--source", published.Tool());
        string Run(params string[] arguments) => Published.Run(place.File("tools/conspectus"), arguments);
        Assert.Matches(@"^\d+\.\d+\.\d+", Run("--version"));
        Run("import", Repository.Sample, "--library", place.Library);
        Assert.Contains("library.db is sound", Run("doctor", "--library", place.Library), StringComparison.Ordinal);
    }
}
