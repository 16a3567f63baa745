namespace Conspectus.Architecture.Tests;

/// <summary>The table "project | may use" of ARCHITECTURE.md.</summary>
/// <param name="Rows">What each project may use, by names without "Conspectus.".</param>
internal sealed record ArrowTable(IReadOnlyDictionary<string, IReadOnlySet<string>> Rows)
{
    public const string File = "ARCHITECTURE.md";
    private const string Nothing = "nothing of ours";

    public static ArrowTable Parse(IReadOnlyList<string> lines)
    {
        var header = lines.Index().Where(l => Cells(l.Item) is ["project", "may use"]).Select(l => l.Index).ToList();
        if (header.Count != 1) throw new FormatException($"{File} must hold the table \"| project | may use |\" once; it stands there {header.Count} times.");
        var rows = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(header[0] + 2).TakeWhile(l => l.TrimStart().StartsWith('|')))
        {
            if (Cells(line) is not [var project, var uses]) throw new FormatException($"{File}: the row \"{line}\" must have two cells.");
            if (!rows.TryAdd(project, Names(uses))) throw new FormatException($"{File}: {project} has two rows.");
        }

        return new ArrowTable(rows);
    }

    /// <summary>What is wrong with the references a project has.</summary>
    /// <param name="file">The file that was read.</param>
    /// <param name="project">The project.</param>
    /// <param name="references">What it references.</param>
    public IEnumerable<string> Violations(string file, string project, IEnumerable<string> references) =>
        Rows.TryGetValue(project, out var allowed)
            ? references.Where(r => !allowed.Contains(r)).Order(StringComparer.Ordinal).Select(r => $"{file}: {project} uses {r}, which its row in {File} does not allow.")
            : [$"{file}: {project} has no row in {File}."];

    private static HashSet<string> Names(string cell) =>
        cell == Nothing ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    internal static string[] Cells(string line) =>
        line.Trim().StartsWith('|') ? [.. line.Trim().Trim('|').Replace("`", "", StringComparison.Ordinal).Split('|').Select(c => c.Trim())] : [];
}
