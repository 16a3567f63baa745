using System.Text.RegularExpressions;

namespace Conspectus.Cli.Tests.Documents;

/// <summary>What the documents say of the command line and of the repository.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string CommandLine = File.ReadAllText(Repository.PathOf("docs/command-line.md"));
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public async Task Every_command_is_documented_and_every_documented_command_is_there()
    {
        var help = (await HelpAsync()).Output;
        var there = CommandOfHelp().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value).ToHashSet();
        Assert.Equal(Documented().Keys.Select(c => c.Split(' ')[0]).Distinct().Order(), there.Order());
    }

    [Fact]
    public async Task Every_documented_option_is_there()
    {
        foreach (var (command, options) in Documented())
        {
            var help = (await HelpAsync(command.Split(' '))).Output;
            Assert.All(options, o => Assert.Contains(o, help, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Files_the_readme_names_exist()
    {
        var named = Link().Matches(Readme).Select(m => m.Groups["path"].Value).Where(p => !p.StartsWith("http", StringComparison.Ordinal))
            .Append("eng/test.sh").Append("src/Conspectus.Cli").ToList();
        Assert.True(named.Count > 8);
        Assert.All(named, p => Assert.True(Path.Exists(Repository.PathOf(p)), $"README.md names {p}, which is not there."));
        Assert.Contains("dotnet run -c Release --project src/Conspectus.Cli -- demo", Readme, StringComparison.Ordinal);
        Assert.Contains("bash eng/test.sh", Readme, StringComparison.Ordinal);
    }

    // A row of the table is "| `command ARGUMENTS [--option]`, `command --other` | …"; a command may have several forms.
    private static Dictionary<string, HashSet<string>> Documented()
    {
        var commands = new Dictionary<string, HashSet<string>>();
        foreach (Match row in Row().Matches(CommandLine))
        {
            foreach (Match form in Form().Matches(row.Groups["cell"].Value))
            {
                if (!commands.TryGetValue(form.Groups["name"].Value, out var options)) commands.Add(form.Groups["name"].Value, options = []);
                options.UnionWith(Option().Matches(form.Value).Select(m => m.Value));
            }
        }

        return commands;
    }

    private static async Task<Outcome> HelpAsync(params string[] command)
    {
        using var place = new Workplace();
        return (await place.RunAsync([.. command, "--help"])).Succeeded();
    }

    [GeneratedRegex(@"^\| (?<cell>`[a-z].*?) \| ", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<name>[a-z]+(?: [a-z]+\b)?)[^`]*`")]
    private static partial Regex Form();

    [GeneratedRegex(@"--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"^  (?<name>[a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex CommandOfHelp();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)")]
    private static partial Regex Link();
}
