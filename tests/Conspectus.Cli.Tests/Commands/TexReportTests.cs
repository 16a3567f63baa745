namespace Conspectus.Cli.Tests.Commands;

public sealed class TexReportTests
{
    private const string Papers = """
        {"title": "A First Paper", "authors": ["Ann Bee"], "abstract": "We \\textit{show} that \\methodname{} and \\methodname{} win."}
        {"title": "A Second \\oursys{} Paper", "authors": ["Cee Dee"], "abstract": "Plain words.We add $\\frac{1}$ and `\\methodname`."}
        {"title": "A Third Paper", "authors": ["Eff Gee"], "abstract": "Nothing to mend."}
        """;

    [Fact]
    public async Task Json_lists_repairs_unknown_macros_and_failed_formulas()
    {
        using var place = await ImportedAsync();
        var report = (await place.RunAsync("papers", "--tex-report", "--json")).Succeeded().Json;
        report.HasExactly("papers", "repaired", "repairs", "unknownMacros", "failedFormulas");
        Assert.Equal(3, report.Number("papers"));
        Assert.Equal(2, report.Number("repaired"));

        var repairs = report.Items("repairs");
        Assert.Equal(["unknown command", "glued sentences"], repairs.Select(r => r.Text("kind")));
        repairs[0].HasExactly("kind", "papers", "count", "examples");
        Assert.Equal(2, repairs[0].Number("papers"));
        repairs[0].Items("examples")[0].HasExactly("paper", "detail");

        Assert.Equal([@"\methodname 2", @"\oursys 1"], report.Items("unknownMacros").Select(m => $"{m.Text("name")} {m.Number("papers")}"));
        Assert.Equal(2, report.Items("unknownMacros")[0].Texts("examples").Count);

        var failed = Assert.Single(report.Items("failedFormulas"));
        failed.HasExactly("tex", "text", "paper", "reason");
        Assert.Equal(@"\frac{1}", failed.Text("tex"));
        Assert.NotEmpty(failed.Text("reason"));
        Assert.Contains(await place.PapersAsync(), p => p.Id == failed.Text("paper") && p.Key.StartsWith("dee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_reads_the_same()
    {
        using var place = await ImportedAsync();
        var report = (await place.RunAsync("papers", "--tex-report")).Succeeded().Output;
        foreach (var expected in new[] { "3 papers, 2 with repairs", "unknown command", @"\methodname", "Failed formulas, 1", @"\frac{1}" })
            Assert.Contains(expected, report, StringComparison.Ordinal);
    }

    private static async Task<Workplace> ImportedAsync()
    {
        var place = new Workplace();
        (await place.RunAsync("import", place.Write("papers.jsonl", Papers + "\n"), "--conference", "ICML", "--year", "2020")).Succeeded();
        return place;
    }
}
