using System.Text.RegularExpressions;

namespace Conspectus.Architecture.Tests;

/// <summary>The rules of the house that a compiler does not hold.</summary>
public partial class HouseRuleTests
{
    private const int LongestFile = 400;
    private const int LongestLine = 140;

    [Fact]
    public void No_file_is_over_400_lines() =>
        Broken.None(Repository.In("", ".cs", ".razor", ".ts", ".css").Select(f => (File: f, Count: Repository.Lines(f).Length)).Where(f => f.Count > LongestFile)
            .Select(f => $"{f.File}: {f.Count} lines; no file has more than {LongestFile}."));

    [Fact]
    public void No_line_is_over_140_columns() =>
        Broken.None(Repository.In("src/", ".cs", ".razor", ".ts").SelectMany(f => Repository.Lines(f).Index().Where(l => l.Item.Length > LongestLine)
            .Select(l => $"{f}({l.Index + 1}): {l.Item.Length} columns; no line has more than {LongestLine}.")));

    [Fact]
    public void Nothing_in_src_is_left_to_do() =>
        Broken.None(Matches(Repository.In("src/", ".cs", ".razor", ".ts", ".css", ".mjs", ".sql"), LeftToDo(), "nothing is left to do in src"));

    [Fact]
    public void Only_the_command_line_talks_to_the_terminal() =>
        Broken.None(Matches(Repository.In("src/", ".cs", ".razor").Where(f => !f.StartsWith("src/Conspectus.Cli/", StringComparison.Ordinal)), Terminal(), "only Cli uses Console"));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Broken.None(SourceProject.All.SelectMany(p => p.Types().Where(t => EmptyName().IsMatch(t.Name))
            .Select(t => $"{p.Folder}: the type {t.Name} is named Manager, Helper, Util, Service, Processor or Engine; name it for what it is.")));

    [Fact]
    public void Every_public_type_has_a_file_of_its_name() =>
        Broken.None(SourceProject.All.SelectMany(p =>
        {
            var files = Repository.In(p.Folder, ".cs", ".razor").Select(f => Path.GetFileName(f).Split('.')[0]).ToHashSet(StringComparer.Ordinal);
            return p.Types().Where(t => t.IsPublic && !files.Contains(t.Name)).Select(t => $"{p.Folder}: the public type {t.Name} has no file {t.Name}.cs or {t.Name}.razor.");
        }));

    [Theory]
    [InlineData("throw new NotImplementedException();", true)]
    [InlineData("// TODO: later", true)]
    [InlineData("var todos = list;", false)]
    public void What_is_left_to_do_is_found(string line, bool found) => Assert.Equal(found, LeftToDo().IsMatch(line));

    [Theory]
    [InlineData("Console.WriteLine(1);", true)]
    [InlineData("System.Console.Out.Flush();", true)]
    [InlineData("using static System.Console;", true)]
    [InlineData("using Spectre.Console;", false)]
    [InlineData("IAnsiConsole.Write();", false)]
    public void The_terminal_is_found(string line, bool found) => Assert.Equal(found, Terminal().IsMatch(line));

    [Theory]
    [InlineData("PaperManager", true)]
    [InlineData("TextUtils", true)]
    [InlineData("SearchEngine", true)]
    [InlineData("ManagerOfPapers", false)]
    public void A_name_that_says_nothing_is_found(string name, bool found) => Assert.Equal(found, EmptyName().IsMatch(name));

    private static IEnumerable<string> Matches(IEnumerable<string> files, Regex pattern, string rule) =>
        files.SelectMany(f => Repository.Lines(f).Index().Where(l => pattern.IsMatch(l.Item)).Select(l => $"{f}({l.Index + 1}): {rule}: {l.Item.Trim()}"));

    [GeneratedRegex(@"\bTODO\b|\bNotImplementedException\b")]
    private static partial Regex LeftToDo();

    [GeneratedRegex(@"(?<![\w.])(System\.)?Console\.[A-Z]|\busing static System\.Console\b")]
    private static partial Regex Terminal();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Service|Processor|Engine)$")]
    private static partial Regex EmptyName();
}
