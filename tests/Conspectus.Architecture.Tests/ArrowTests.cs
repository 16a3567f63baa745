namespace Conspectus.Architecture.Tests;

/// <summary>Holds the projects against the table of arrows in ARCHITECTURE.md.</summary>
public class ArrowTests
{
    private static readonly Lazy<ArrowTable> Table = new(() => ArrowTable.Parse(Repository.Lines(ArrowTable.File)));

    [Fact]
    public void Every_project_has_a_row_and_every_row_a_project()
    {
        var projects = SourceProject.All.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Broken.None([
            .. SourceProject.All.Where(p => !Table.Value.Rows.ContainsKey(p.Name)).Select(p => $"{p.File}: the project has no row in {ArrowTable.File}."),
            .. Table.Value.Rows.Keys.Where(r => !projects.Contains(r)).Select(r => $"{ArrowTable.File}: {r} has a row, but src holds no such project."),
            .. Table.Value.Rows.SelectMany(r => r.Value.Where(u => !projects.Contains(u)).Select(u => $"{ArrowTable.File}: {r.Key} may use {u}, but src holds no such project.")),
        ]);
    }

    [Fact]
    public void No_arrow_of_the_table_leads_back() =>
        Broken.None(Table.Value.Rows.SelectMany(r => r.Value.Where(u => u == r.Key || (Table.Value.Rows.TryGetValue(u, out var back) && back.Contains(r.Key)))
            .Select(u => $"{ArrowTable.File}: {r.Key} may use {u} and {u} may use {r.Key}.")));

    [Fact]
    public void Project_files_reach_only_what_the_table_allows() =>
        Broken.None(SourceProject.All.SelectMany(p => Table.Value.Violations(p.File, p.Name, p.Reachable())));

    [Fact]
    public void Built_assemblies_use_only_what_the_table_allows() =>
        Broken.None(SourceProject.All.SelectMany(p => Table.Value.Violations(p.AssemblyName + ".dll", p.Name, p.AssemblyReferences())));

    [Fact]
    public void The_assemblies_are_really_read()
    {
        Assert.Contains("Tex", SourceProject.All.Single(p => p.Name == "Core").AssemblyReferences());
        Assert.Contains("Core", SourceProject.All.Single(p => p.Name == "Cli").AssemblyReferences());
        Assert.Contains(("Paper", true), SourceProject.All.Single(p => p.Name == "Core").Types());
    }

    [Fact]
    public void An_arrow_that_the_table_does_not_allow_is_told()
    {
        var table = ArrowTable.Parse(["# Title", "", "| project | may use |", "|---|---|", "| `Tex` | nothing of ours |", "| Core | Tex |", "| Cli | Core, Tex |", "", "| Sources | Core |"]);
        Assert.Equal(["Cli", "Core", "Tex"], table.Rows.Keys.Order());
        Assert.Empty(table.Violations("f", "Cli", ["Tex", "Core"]));
        Assert.Equal(["f: Tex uses Core, which its row in ARCHITECTURE.md does not allow."], table.Violations("f", "Tex", ["Core"]));
        Assert.Equal(["f: Sources has no row in ARCHITECTURE.md."], table.Violations("f", "Sources", []));
    }

    [Fact]
    public void A_missing_table_is_told() =>
        Assert.Contains("ARCHITECTURE.md", Assert.Throws<FormatException>(() => ArrowTable.Parse(["# Title"])).Message, StringComparison.Ordinal);
}
