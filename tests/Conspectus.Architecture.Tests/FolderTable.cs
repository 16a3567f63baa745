namespace Conspectus.Architecture.Tests;

/// <summary>The table "project | folders, each uses only those before it" of ARCHITECTURE.md.</summary>
/// <param name="Rows">The folders of each project in their order; those of one rank do not use each other.</param>
internal sealed record FolderTable(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Rows)
{
    private static readonly string[] Header = ["project", "folders, each uses only those before it"];

    public static FolderTable Parse(IReadOnlyList<string> lines)
    {
        var header = lines.Index().Where(l => ArrowTable.Cells(l.Item).SequenceEqual(Header)).Select(l => l.Index).ToList();
        if (header.Count != 1) throw new FormatException($"{ArrowTable.File} must hold the table \"| {string.Join(" | ", Header)} |\" once; it stands there {header.Count} times.");
        return new FolderTable(lines.Skip(header[0] + 2).TakeWhile(l => l.TrimStart().StartsWith('|')).Select(ArrowTable.Cells)
            .ToDictionary(c => c[0], c => (IReadOnlyList<IReadOnlyList<string>>)[.. c[1].Split('→').Select(Names)]));
    }

    /// <summary>What is wrong with the arrows that the folders of a project have.</summary>
    public IEnumerable<string> Violations(string project, IEnumerable<FolderArrow> arrows)
    {
        if (!Rows.TryGetValue(project, out var order)) return [$"{ArrowTable.File}: {project} has folders but no row in the table of folders."];
        var rank = order.SelectMany((names, r) => names.Select(n => (n, r))).ToDictionary(p => p.n, p => p.r);
        return arrows.Where(a => rank.GetValueOrDefault(a.To, int.MaxValue) >= rank.GetValueOrDefault(a.From, -1))
            .Select(a => $"{project}: {a.From} uses {a.To} ({a.Example}), which does not stand before it in {ArrowTable.File}.");
    }

    private static IReadOnlyList<string> Names(string rank) => [.. rank.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
