using System.Text.RegularExpressions;

namespace Conspectus.Tex.Tests;

/// <summary>Runs every row of the tables in docs/tex.md.</summary>
public class SpecificationTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string, string>();
        var section = "";
        string[] columns = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "tex.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..];
            if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal))
                continue;
            var cells = Regex.Split(line.Trim()[1..^1], @"(?<!\\)\|").Select(Cell).ToArray();
            if (cells[0] is "Source" or "Kind" or "Class")
                columns = cells;
            else if (columns.Length > 0 && columns[0] == "Source")
                for (var i = 1; i < cells.Length; i++)
                    examples.Add(section, columns[i], cells[0], cells[i]);
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string section, string column, string source, string expected)
    {
        Assert.NotEmpty(section);
        var document = TexDocument.Parse(source);
        var actual = column switch
        {
            "HTML" => document.ToHtml(new VerbatimFormulas()),
            "Text" => document.ToText(),
            "Search" => document.ToSearchText(),
            "BibTeX" => document.ToBibTeX(),
            _ => throw new InvalidDataException($"No column {column} is known."),
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_specification_has_its_examples() => Assert.True(Examples().Count > 100);

    private static string Cell(string cell)
    {
        cell = cell.Trim().Replace(@"\|", "|", StringComparison.Ordinal);
        var ticks = cell.TakeWhile(c => c == '`').Count();
        if (ticks > 0)
        {
            cell = cell[ticks..^ticks];
            if (cell.Length > 2 && cell[0] == ' ' && cell[^1] == ' ' && (cell[1] == '`' || cell[^2] == '`'))
                cell = cell[1..^1];
        }
        return cell.Replace('⏎', '\n').Replace('⇥', '\t');
    }
}
