namespace Conspectus.Architecture.Tests;

/// <summary>Holds the folders inside each project against the table of folders in ARCHITECTURE.md.</summary>
public class FolderTests
{
    private static readonly Lazy<FolderTable> Table = new(() => FolderTable.Parse(Repository.Lines(ArrowTable.File)));

    [Fact]
    public void Every_folder_of_a_project_with_several_stands_in_its_row_once() =>
        Broken.None(SourceProject.All.SelectMany(p =>
        {
            var folders = new FolderUse(p).Folders();
            if (folders.Count < 2) return [];
            var named = Table.Value.Rows.GetValueOrDefault(p.Name)?.SelectMany(r => r).ToList() ?? [];
            return folders.Where(f => named.Count(n => n == f) != 1).Select(f => $"{ArrowTable.File}: the row of {p.Name} must name {f} once.")
                .Concat(named.Where(n => !folders.Contains(n)).Select(n => $"{ArrowTable.File}: the row of {p.Name} names {n}, which holds no type."));
        }));

    [Fact]
    public void No_folder_uses_one_that_stands_behind_it() =>
        Broken.None(SourceProject.All.SelectMany(p => new FolderUse(p).Arrows() is { Count: > 0 } arrows ? Table.Value.Violations(p.Name, arrows) : []));

    [Fact]
    public void Arrows_are_really_read() => Assert.Contains(
        new FolderUse(SourceProject.All.Single(p => p.Name == "Analysis")).Arrows(), a => a is { From: "Vectors", To: "Text" });

    [Fact]
    public void An_arrow_that_runs_back_is_told()
    {
        var table = FolderTable.Parse(["| project | folders, each uses only those before it |", "|---|---|", "| Tex | Reading → Math, Text → Pages |"]);
        Assert.Empty(table.Violations("Tex", [new FolderArrow("Pages", "Reading", "A → B"), new FolderArrow("Text", "Reading", "A → B")]));
        Assert.Equal(
            [
                "Tex: Reading uses Pages (A → B), which does not stand before it in ARCHITECTURE.md.",
                "Tex: Math uses Text (C → D), which does not stand before it in ARCHITECTURE.md.",
            ],
            table.Violations("Tex", [new FolderArrow("Reading", "Pages", "A → B"), new FolderArrow("Math", "Text", "C → D")]));
        Assert.Single(table.Violations("Core", []));
    }
}
